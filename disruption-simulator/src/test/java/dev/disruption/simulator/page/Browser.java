package dev.disruption.simulator.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A headless browser on the page. */
public final class Browser implements AutoCloseable {

	private static final Path BROWSER = Path.of("/usr/bin/chromium");

	private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

	static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration OFTEN = Duration.ofMillis(50);

	private final Path profile;

	private final ChromeDriver driver;

	private Browser(Path profile) {
		this.profile = profile;
		ChromeOptions options = new ChromeOptions();
		options.setBinary(BROWSER.toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking",
				"--disable-component-update", "--disable-sync", "--lang=en-US", "--user-data-dir=" + profile);
		ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build();
		this.driver = new ChromeDriver(service, options);
		this.driver.manage().window().setSize(new Dimension(1400, 900));
	}

	public static boolean isInstalled() { return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER); }

	/** Skips a test where there is no browser. */
	public static void assumeInstalled() {
		assumeTrue(isInstalled(), () -> "No browser: the page's tests need " + BROWSER + " and " + DRIVER
				+ " (Debian: apt-get install chromium chromium-driver)");
	}

	/** Starts the browser; tests ask before whether there is one. */
	public static Browser open() {
		try {
			return new Browser(Files.createTempDirectory("disruption-browser"));
		}
		catch (IOException noDirectory) {
			throw new UncheckedIOException("No directory for the browser's profile", noDirectory);
		}
	}

	public void go(String address) { this.driver.get(address); }

	/** The first element that fits, as soon as it is shown. */
	public WebElement find(String css) {
		return await("no " + css + " is shown", () -> all(css).filter(WebElement::isDisplayed).findFirst().orElse(null));
	}

	/** The last element that fits and contains a text, as soon as it is shown. */
	public WebElement find(String css, String text) {
		Predicate<WebElement> wanted = element -> element.isDisplayed() && element.getText().contains(text);
		return await("no " + css + " with '" + text + "' is shown", () -> all(css).filter(wanted).reduce((first, second) -> second).orElse(null));
	}

	/** Waits until no element that fits is shown. */
	public void awaitGone(String css) {
		new WebDriverWait(this.driver, PATIENCE, OFTEN).ignoring(StaleElementReferenceException.class).withMessage(css + " is still shown")
			.until(driver -> all(css).noneMatch(WebElement::isDisplayed));
	}

	/** Waits until more elements fit than this. */
	public void awaitMore(String css, int before) {
		await("no more than " + before + " " + css + " are there", () -> all(css).count() > before ? Boolean.TRUE : null);
	}

	public List<String> texts(String css) { return all(css).map(WebElement::getText).toList(); }

	public void click(String css) { click(css, ""); }

	/** Clicks the last element that fits and contains a text, as soon as it can be: it may be drawn anew meanwhile, or still be covered. */
	public void click(String css, String text) {
		Predicate<WebElement> wanted = element -> element.isDisplayed() && element.getText().contains(text);
		await("no " + css + " with '" + text + "' can be clicked", () -> {
			Optional<WebElement> element = text.isEmpty() ? all(css).filter(WebElement::isDisplayed).findFirst()
					: all(css).filter(wanted).reduce((first, second) -> second);
			element.ifPresent(WebElement::click);
			return element.isPresent() ? Boolean.TRUE : null;
		});
	}

	public void type(String css, CharSequence... keys) { find(css).sendKeys(keys); }

	/** Empties a box as somebody does who selects it all and deletes it. */
	public void clear(String css) { find(css).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE); }

	public void rightClick(WebElement element) { new Actions(this.driver).contextClick(element).perform(); }

	/** Gives a file to an input, which may be hidden behind a button. */
	public void choose(String css, Path file) {
		await("there is no " + css, () -> all(css).findFirst().orElse(null)).sendKeys(file.toAbsolutePath().toString());
	}

	/** Types where the focus is. */
	public void press(CharSequence... keys) { this.driver.switchTo().activeElement().sendKeys(keys); }

	public WebElement focused() { return this.driver.switchTo().activeElement(); }

	public Object run(String script) { return this.driver.executeScript(script); }

	/** Writes what the window shows as a PNG. */
	public void screenshot(Path file) {
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException unwritable) {
			throw new UncheckedIOException("The picture " + file + " cannot be written", unwritable);
		}
	}

	@Override
	public void close() {
		this.driver.quit();
		try (Stream<Path> files = Files.walk(this.profile)) {
			files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
		}
		catch (IOException undeletable) {
			throw new UncheckedIOException("The browser's profile " + this.profile + " cannot be deleted", undeletable);
		}
	}

	private <T> T await(String otherwise, Supplier<? extends @Nullable T> wanted) {
		return new WebDriverWait(this.driver, PATIENCE, OFTEN).ignoreAll(List.of(StaleElementReferenceException.class,
				ElementClickInterceptedException.class, ElementNotInteractableException.class))
			.withMessage(otherwise)
			.until(driver -> wanted.get());
	}

	private Stream<WebElement> all(String css) { return this.driver.findElements(By.cssSelector(css)).stream(); }

}
