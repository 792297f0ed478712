#include "publish/xml_writer.hpp"

#include <catch2/catch.hpp>

using belleman::publish::XmlWriter;

TEST_CASE("elements are nested, and attributes without a value left out") {
    XmlWriter xml;
    xml.open("a", {{"x", "1"}, {"y", ""}});
    xml.text("b", "tekst");
    xml.empty("c", {{"z", "2"}});
    xml.close();
    CHECK(xml.take() ==
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
          "<a x=\"1\">\n"
          "  <b>tekst</b>\n"
          "  <c z=\"2\"/>\n"
          "</a>\n");
}

TEST_CASE("texts and values are escaped, and controls dropped or read as windows-1252") {
    XmlWriter xml;
    xml.text("t", "a<b>&\"c\" \x01\x02|\xC2\x85|\xC2\x9F|\xC2\xA0|\xC3\xA9|\xEF\xBF\xBE|", {{"v", "<\">"}});
    auto const written = xml.take();
    CHECK_THAT(written, Catch::Contains("v=\"&lt;&quot;&gt;\""));
    CHECK_THAT(written, Catch::Contains("a&lt;b&gt;&amp;&quot;c&quot; |…|Ÿ|\xC2\xA0|\xC3\xA9||"));
}
