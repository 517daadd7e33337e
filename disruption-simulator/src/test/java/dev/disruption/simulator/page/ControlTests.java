package dev.disruption.simulator.page;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import dev.disruption.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ControlTests {

	private static final String DROP = "{\"on\":\"connect\",\"nth\":2,\"fault\":\"close_at\",\"times\":2}";

	private static final String LINE = "{\"on\":\"connect\",\"nth\":2,\"fault\":\"no_answer\"}";

	private final HttpClient client = HttpClient.newHttpClient();

	private final Simulator discord = Simulator.start();

	@AfterEach
	void stop() { this.discord.close(); }

	@Test
	void plansShowsAndForgets() throws Exception {
		HttpResponse<String> planned = send(request().POST(BodyPublishers.ofString(LINE)));
		assertThat(planned.statusCode()).isEqualTo(200);
		assertThat(planned.body()).isEqualTo("{\"planned\":[\"CONNECT 2: NoAnswer[]\"]}");
		assertThat(planned.headers().firstValue("Content-Type")).contains("application/json");
		assertThat(this.discord.faults().planned()).hasSize(1);
		assertThat(send(request().GET()).body()).isEqualTo(planned.body());
		assertThat(send(request().DELETE()).statusCode()).isEqualTo(204);
		assertThat(this.discord.faults().planned()).isEmpty();
	}

	@Test
	void plansAllOrNothing() throws Exception {
		HttpResponse<String> refused = send(request().POST(BodyPublishers.ofString("[" + LINE + "," + DROP + "]")));
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("fault is one of").contains("drop_ack");
		assertThat(this.discord.faults().planned()).isEmpty();
		assertThat(send(request().POST(BodyPublishers.ofString("nonsense"))).statusCode()).isEqualTo(400);
	}

	@Test
	void takesNothingButJsonAndNoOtherMethod() throws Exception {
		assertThat(send(request().setHeader("Content-Type", "text/plain").POST(BodyPublishers.ofString(LINE))).statusCode()).isEqualTo(415);
		assertThat(send(request().PUT(BodyPublishers.ofString(LINE))).statusCode()).isEqualTo(405);
		assertThat(this.discord.faults().planned()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org", "http://localhost:1", "null" })
	void keepsOtherPagesOut(String origin) throws Exception {
		assertThat(send(request().header("Origin", origin).POST(BodyPublishers.ofString(LINE))).statusCode()).isEqualTo(403);
		assertThat(send(request().header("Origin", origin).GET()).statusCode()).isEqualTo(403);
		assertThat(this.discord.faults().planned()).isEmpty();
	}

	@Test
	void letsItsOwnPageIn() throws Exception {
		String own = this.discord.pageUrl().substring(0, this.discord.pageUrl().length() - 1);
		assertThat(send(request().header("Origin", own).POST(BodyPublishers.ofString(LINE))).statusCode()).isEqualTo(200);
	}

	private HttpRequest.Builder request() {
		return HttpRequest.newBuilder(URI.create(this.discord.pageUrl() + "control/faults")).header("Content-Type", "application/json");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

}
