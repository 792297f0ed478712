#pragma once

#include <pugixml.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace belleman::feed {

/// The vocabularies that say something about a feed. `core` is RSS in all its versions; `unknown` is never
/// read.
enum class Namespace : std::uint8_t {
    core,
    atom,
    content,
    dublin_core,
    dublin_core_terms,
    enclosures,
    itunes,
    media,
    rdf,
    xhtml,
    unknown
};

/// The vocabulary of a namespace name; http and https, letter case and a final '/' or '#' make no difference.
[[nodiscard]] Namespace namespace_of(std::string_view uri);

/// What an element is called: its vocabulary and its name without prefix.
struct QualifiedName {
    Namespace space = Namespace::unknown;
    std::string_view local;
};

/// What the elements of a document inherit while they are walked: prefixes, xml:base and xml:lang.
class Scope {
public:
    /// `home` is what elements without any namespace belong to, `base` what the outermost xml:base is
    /// resolved against (may be empty).
    Scope(Namespace home, std::string base);

    /// Goes into `element`. Each call needs its `leave`; see `Inside`.
    QualifiedName enter(pugi::xml_node element);
    void leave();

    /// Makes the namespace of `root`, whatever it is, the home too.
    void adopt(pugi::xml_node root);

    [[nodiscard]] QualifiedName name_of(std::string_view qualified, bool is_attribute = false) const;
    /// What relative addresses resolve against here; empty when nothing is known.
    [[nodiscard]] std::string const& base() const { return bases_.back(); }
    /// The base without any xml:base, once the feed has said more about itself.
    void set_outer_base(std::string base) { bases_.front() = std::move(base); }
    /// Whether an xml:base holds here.
    [[nodiscard]] bool has_own_base() const { return bases_.size() > 1; }
    /// xml:lang; empty when none holds.
    [[nodiscard]] std::string_view language() const { return languages_.empty() ? "" : languages_.back(); }

private:
    struct Binding {
        std::string_view prefix;
        Namespace space;
    };
    struct Mark {
        std::size_t bindings;
        std::size_t bases;
        std::size_t languages;
    };
    void declare(pugi::xml_node element, std::string_view attribute, char const* value);
    [[nodiscard]] Namespace space_of(std::string_view uri) const;
    [[nodiscard]] Namespace default_namespace(pugi::xml_node element, std::string_view uri) const;

    Namespace home_;
    std::string_view home_uri_;
    std::string_view home_prefix_;
    std::vector<Binding> bindings_;
    std::vector<std::string> bases_;
    std::vector<std::string_view> languages_;
    std::vector<Mark> marks_;
};

/// Goes into an element for as long as it lives.
class Inside {
public:
    Inside(Scope& scope, pugi::xml_node element) : scope_(scope), name_(scope.enter(element)) {}
    Inside(Inside const&) = delete;
    Inside& operator=(Inside const&) = delete;
    ~Inside() { scope_.leave(); }
    [[nodiscard]] QualifiedName name() const { return name_; }

private:
    Scope& scope_;
    QualifiedName name_;
};

}  // namespace belleman::feed
