package dev.disruption.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Writes a builder for each {@code @Written} record: setters, and a {@code build()} that validates. */
public final class BuilderProcessor extends AbstractProcessor {

	static final String WRITTEN = "dev.disruption.json.Written";

	@Override
	public Set<String> getSupportedAnnotationTypes() {
		return Set.of(WRITTEN);
	}

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latestSupported();
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		for (TypeElement annotation : annotations) {
			for (Element element : round.getElementsAnnotatedWith(annotation)) {
				if (element.getKind() == ElementKind.RECORD) {
					write((TypeElement) element);
				}
				else {
					this.processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "Only a record can be @Written", element);
				}
			}
		}
		return true;
	}

	private void write(TypeElement record) {
		BuilderSource source = new BuilderSource(record, this.processingEnv.getElementUtils());
		try (Writer writer = this.processingEnv.getFiler().createSourceFile(source.qualifiedName(), record).openWriter()) {
			writer.write(source.text());
		}
		catch (IOException ex) {
			this.processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, source.qualifiedName() + " can't be written: " + ex, record);
		}
	}

}
