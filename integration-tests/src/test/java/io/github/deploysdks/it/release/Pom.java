package io.github.deploysdks.it.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A pom as it is written: nothing inherited, nothing filled in. */
final class Pom {
    private final Element project;

    private Pom(Element project) {
        this.project = project;
    }

    static Pom read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is no XML: " + e.getMessage(), e);
        }
    }

    /** The text at a path of element names, {@code scm/url}; empty if there is none. */
    String text(String path) {
        return all(path)
                .map(element -> element.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    boolean has(String path) {
        return all(path).findAny().isPresent();
    }

    /** The elements at a path, as poms of their own: {@code dependencies/dependency}. */
    List<Pom> elements(String path) {
        return all(path).map(Pom::new).toList();
    }

    String allText() {
        return project.getTextContent();
    }

    private Stream<Element> all(String path) {
        Stream<Element> found = Stream.of(project);
        for (String name : path.split("/", -1)) {
            found = found.flatMap(parent -> children(parent, name));
        }
        return found;
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
