#include "feed/namespaces.hpp"

#include "belleman/text/plain.hpp"
#include "belleman/text/url.hpp"
#include "feed/ascii.hpp"
#include "feed/vocabulary.hpp"

#include <array>
#include <optional>

namespace belleman::feed {

namespace {

struct KnownUri {
    std::string_view uri;  ///< lower case, without scheme and final '/' or '#'
    Namespace space;
};

constexpr std::array known_uris{
    KnownUri{"www.w3.org/2005/atom", Namespace::atom},
    KnownUri{"purl.org/dc/elements/1.1", Namespace::dublin_core},
    KnownUri{"purl.org/rss/1.0/modules/content", Namespace::content},
    KnownUri{"search.yahoo.com/mrss", Namespace::media},
    KnownUri{"purl.org/rss/1.0", Namespace::core},
    KnownUri{"www.w3.org/1999/02/22-rdf-syntax-ns", Namespace::rdf},
    KnownUri{"www.itunes.com/dtds/podcast-1.0.dtd", Namespace::itunes},
    KnownUri{"www.w3.org/1999/xhtml", Namespace::xhtml},
    KnownUri{"purl.org/dc/terms", Namespace::dublin_core_terms},
    KnownUri{"purl.org/atompub/tombstones/1.0", Namespace::tombstones},
    KnownUri{"purl.org/syndication/thread/1.0", Namespace::tombstones},  // where drafts of RFC 6721 put them
    KnownUri{"purl.org/dc/elements/1.0", Namespace::dublin_core},
    KnownUri{"purl.org/atom/ns", Namespace::atom},
    KnownUri{"purl.org/atom", Namespace::atom},
    KnownUri{"www.w3.org/atom", Namespace::atom},
    KnownUri{"purl.org/pie", Namespace::atom},
    KnownUri{"purl.org/echo", Namespace::atom},
    KnownUri{"my.netscape.com/rdf/simple/0.9", Namespace::core},
    KnownUri{"channel.netscape.com/rdf/simple/0.9", Namespace::core},
    KnownUri{"my.netscape.com/publish/formats/rss-0.91.dtd", Namespace::core},
    KnownUri{"purl.org/rss/0.9", Namespace::core},
    KnownUri{"purl.org/net/rss1.1", Namespace::core},
    KnownUri{"backend.userland.com/rss", Namespace::core},
    KnownUri{"backend.userland.com/rss2", Namespace::core},
    KnownUri{"backend.userland.com/rss091", Namespace::core},
    KnownUri{"blogs.law.harvard.edu/tech/rss", Namespace::core},
    KnownUri{"cyber.law.harvard.edu/rss/rss.html", Namespace::core},
    KnownUri{"www.rssboard.org/rss-specification", Namespace::core},
    KnownUri{"www.w3.org/tr/rec-rdf-syntax", Namespace::rdf},
    KnownUri{"purl.oclc.org/net/rss_2.0/enc", Namespace::enclosures},
    KnownUri{"www.itunes.com/dtds/podcast", Namespace::itunes},
    KnownUri{"www.w3.org/tr/xhtml1/strict", Namespace::xhtml},
    KnownUri{"www.w3.org/tr/xhtml1", Namespace::xhtml},
    KnownUri{"video.search.yahoo.com/mrss", Namespace::media},
    KnownUri{"tools.search.yahoo.com/mrss", Namespace::media},
    KnownUri{"www.rssboard.org/media-rss", Namespace::media},
};

struct KnownPrefix {
    std::string_view prefix;
    Namespace space;
};

// What an undeclared prefix is taken for.
constexpr std::array known_prefixes{
    KnownPrefix{"dc", Namespace::dublin_core},
    KnownPrefix{"content", Namespace::content},
    KnownPrefix{"media", Namespace::media},
    KnownPrefix{"atom", Namespace::atom},
    KnownPrefix{"itunes", Namespace::itunes},
    KnownPrefix{"rdf", Namespace::rdf},
    KnownPrefix{"dcterms", Namespace::dublin_core_terms},
    KnownPrefix{"rss", Namespace::core},
    KnownPrefix{"xhtml", Namespace::xhtml},
    KnownPrefix{"html", Namespace::xhtml},
    KnownPrefix{"enc", Namespace::enclosures},
    KnownPrefix{"a10", Namespace::atom},
    KnownPrefix{"atom10", Namespace::atom},
    KnownPrefix{"atom03", Namespace::atom},
    KnownPrefix{"dct", Namespace::dublin_core_terms},
    KnownPrefix{"at", Namespace::tombstones},
    KnownPrefix{"thr", Namespace::tombstones},
};

// More declarations in force at once than any document needs only slow the walk down.
constexpr std::size_t bindings_limit = 128;
constexpr std::size_t uri_limit = 128;
/// Bases inside one another beyond this many are passed over: each can be longer than the one around it.
constexpr std::size_t bases_limit = 64;

std::string_view comparable(std::string_view uri) {
    uri = trimmed(uri);
    for (std::string_view const scheme : {"http://", "https://"}) {
        if (uri.size() > scheme.size() && equals_ignoring_case(uri.substr(0, scheme.size()), scheme)) {
            uri.remove_prefix(scheme.size());
        }
    }
    while (!uri.empty() && (uri.back() == '/' || uri.back() == '#')) {
        uri.remove_suffix(1);
    }
    return uri;
}

std::optional<Namespace> namespace_of_prefix(std::string_view prefix) {
    for (auto const& known : known_prefixes) {
        if (equals_ignoring_case(known.prefix, prefix)) return known.space;
    }
    return std::nullopt;
}

}  // namespace

Namespace namespace_of(std::string_view uri) {
    auto const name = comparable(uri.substr(0, uri_limit));
    for (auto const& known : known_uris) {
        if (equals_ignoring_case(known.uri, name)) return known.space;
    }
    return Namespace::unknown;
}

Scope::Scope(Namespace home, std::string base) : home_(home) {
    bases_.push_back(std::move(base));
}

void Scope::adopt(pugi::xml_node root) {
    std::string_view const name = root.name();
    auto const colon = name.find(':');
    home_prefix_ = colon == std::string_view::npos ? "" : name.substr(0, colon);
    for (auto const attribute : root.attributes()) {
        std::string_view const key = attribute.name();
        bool const declares = home_prefix_.empty()
                                  ? key == "xmlns"
                                  : key.starts_with("xmlns:") && key.substr(6) == home_prefix_;
        if (declares) home_uri_ = attribute.value();
    }
    // RDF is a wrapper: its namespace is not that of the feed inside.
    if (namespace_of(home_uri_) == Namespace::rdf) home_uri_ = {};
    if (namespace_of_prefix(home_prefix_) == Namespace::rdf) home_prefix_ = {};
}

Namespace Scope::default_namespace(pugi::xml_node element, std::string_view uri) const {
    // A channel or item inside a feed is the feed's, whatever namespace a program puts on it.
    auto const term = term_of({home_, element.name()});
    if (term == Term::channel || term == Term::item) return home_;
    return space_of(uri);
}

Namespace Scope::space_of(std::string_view uri) const {
    return uri.empty() || (!home_uri_.empty() && uri == home_uri_) ? home_ : namespace_of(uri);
}

void Scope::declare(pugi::xml_node element, std::string_view attribute, char const* value) {
    if (attribute == "xml:lang") {
        languages_.push_back(trimmed(value));
    } else if (attribute == "xml:base" && bases_.size() < bases_limit) {
        auto resolved =
            text::resolve_url(base(), trimmed(text::decode_references(value, text::ReferencesIn::attribute)));
        if (resolved) bases_.push_back(*std::move(resolved));
    } else if (attribute.starts_with("xmlns") && bindings_.size() < bindings_limit) {
        if (attribute.size() == 5) bindings_.push_back({"", default_namespace(element, value)});
        // What is no address names no namespace: the prefix is as good as undeclared.
        bool const is_address = std::string_view{value}.find(':') != std::string_view::npos;
        if (attribute.size() > 6 && attribute[5] == ':' && is_address) {
            bindings_.push_back({attribute.substr(6), space_of(value)});
        }
    }
}

QualifiedName Scope::enter(pugi::xml_node element) {
    marks_.push_back({bindings_.size(), bases_.size(), languages_.size()});
    for (auto attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        char const* const name = attribute.name();
        if (name[0] == 'x' && name[1] == 'm' && name[2] == 'l') declare(element, name, attribute.value());
    }
    return name_of(element.name());
}

void Scope::leave() {
    auto const mark = marks_.back();
    marks_.pop_back();
    bindings_.resize(mark.bindings);
    bases_.resize(mark.bases);
    languages_.resize(mark.languages);
}

QualifiedName Scope::name_of(std::string_view qualified, bool is_attribute) const {
    auto const colon = qualified.find(':');
    if (colon == std::string_view::npos && is_attribute) return {Namespace::core, qualified};
    auto const prefix = colon == std::string_view::npos ? std::string_view{} : qualified.substr(0, colon);
    auto const local = colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
    for (auto binding = bindings_.rbegin(); binding != bindings_.rend(); ++binding) {
        if (binding->prefix == prefix) return {binding->space, local};
    }
    if (prefix.empty() || prefix == home_prefix_) return {home_, local};
    return {namespace_of_prefix(prefix).value_or(Namespace::unknown), local};
}

}  // namespace belleman::feed
