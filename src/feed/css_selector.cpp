#include "feed/css_selector.hpp"

#include "belleman/text/ascii.hpp"
#include "feed/css_position.hpp"
#include "feed/css_scanner.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace belleman::feed {

namespace {

constexpr std::size_t longest_selector = 2000;
constexpr int deepest_nesting = 8;  ///< of :not(), :is() and :has()

/// What has no combinator in it: "li.nieuws[lang]". As XPath a node test and conditions.
struct Compound {
    std::string name = "*";
    std::string conditions;  ///< predicates, each in brackets

    [[nodiscard]] std::string test() const { return name + conditions; }
    void require(std::string_view condition) { conditions += fmt::format("[{}]", condition); }
};

/// A compound and how it is reached from the one before it: ' ', '>', '+' or '~'.
struct Step {
    char combinator = ' ';
    Compound compound;
};

/// A text as XPath writes it; XPath knows no escapes.
std::string literal(std::string_view text) {
    if (text.find('\'') == std::string_view::npos) return fmt::format("'{}'", text);
    if (text.find('"') == std::string_view::npos) return fmt::format("\"{}\"", text);
    std::string pieces;
    for (;;) {
        auto const quote = text.find('\'');
        pieces += fmt::format("'{}'", text.substr(0, quote));
        if (quote == std::string_view::npos) return fmt::format("concat({})", pieces);
        pieces += ", \"'\", ";
        text.remove_prefix(quote + 1);
    }
}

std::string has_word(std::string_view attribute, std::string_view word) {
    bool const is_word = !word.empty() && std::none_of(word.begin(), word.end(), text::is_space);
    if (!is_word) return "false()";
    return fmt::format("contains(concat(' ', normalize-space(@{}), ' '), {})", attribute,
                       literal(fmt::format(" {} ", word)));
}

/// The condition that an attribute and its value are in the relation that `sign` names.
std::string attribute_condition(std::string const& name, char sign, std::string const& value) {
    auto const text = literal(value);
    if (sign == '=') return fmt::format("@{} = {}", name, text);
    if (sign == '~') return has_word(name, value);
    if (sign == '|')
        return fmt::format("@{0} = {1} or starts-with(@{0}, {2})", name, text, literal(value + '-'));
    if (value.empty()) return "false()";  // an empty text stands in every other, yet CSS says no
    if (sign == '^') return fmt::format("starts-with(@{}, {})", name, text);
    if (sign == '*') return fmt::format("contains(@{}, {})", name, text);
    return fmt::format("substring(@{0}, string-length(@{0}) - string-length({1}) + 1) = {1}", name, text);
}

bool is_xml_name_byte(char byte) {
    return text::is_alphanumeric(byte) || byte == '-' || byte == '_' || byte == ':' || byte == '.' ||
           !text::is_ascii(byte);
}

/// From the last compound to the first, so that no element is found twice and no search multiplies another.
std::string backward(std::vector<Step> const& steps) {
    std::string test;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto const& [combinator, compound] = steps[i];
        auto const before = std::exchange(test, compound.test());
        if (i == 0) continue;
        if (combinator == ' ') test += fmt::format("[ancestor::{}]", before);
        if (combinator == '>') test += fmt::format("[parent::{}]", before);
        if (combinator == '+') test += fmt::format("[preceding-sibling::*[1][self::{}]]", before);
        if (combinator == '~') test += fmt::format("[preceding-sibling::{}]", before);
    }
    return test;
}

/// From a known element on, which XPath cannot name in a condition.
std::string forward(std::vector<Step> const& steps) {
    std::string path;
    for (auto const& [combinator, compound] : steps) {
        if (!path.empty()) path += '/';
        if (combinator == ' ') path += "descendant::";
        if (combinator == '>') path += "child::";
        if (combinator == '+') path += "following-sibling::*[1]/self::";
        if (combinator == '~') path += "following-sibling::";
        path += compound.test();
    }
    return path;
}

class CssTranslator {
public:
    CssTranslator(std::string_view css, SelectorScope scope) : scanner_(css), scope_(scope) {}

    tl::expected<std::string, std::string> translate() {
        auto xpath = list([this] { return selector(); });
        if (!scanner_.failed() && !scanner_.at_end())
            scanner_.fail(scanner_.position(), "this is not known here");
        if (scanner_.failed()) return tl::unexpected(scanner_.message());
        return xpath;
    }

private:
    /// What `read` gives for each member of a list with commas, as alternatives.
    template <class Read>
    std::string list(Read read, std::string_view separator = " | ") {
        std::string all;
        do {
            scanner_.skip_space();
            if (!all.empty()) all += separator;
            all += read();
            scanner_.skip_space();
        } while (!scanner_.failed() && scanner_.take(","));
        return all;
    }

    /// One selector of the outermost list, with the attribute that is wanted of it.
    std::string selector() {
        bool const in_item = scope_ == SelectorScope::item;
        std::string path;
        if (in_item && (scanner_.peek() == '@' || scanner_.take(":scope"))) {
            path = "self::*";
            if (auto const steps = further_steps({}); !steps.empty()) path = forward(steps);
        } else if (in_item && is_combinator(scanner_.peek())) {
            path = forward(further_steps({}));
        } else {
            path = (in_item ? "descendant::" : "/descendant::") +
                   backward(further_steps({Step{' ', compound()}}));
        }
        if (scanner_.take("@")) path += "/@" + xml_name("the name of an attribute");
        return path;
    }

    static bool is_combinator(char byte) { return byte == '>' || byte == '+' || byte == '~'; }

    /// Adds the combinators and compounds that follow.
    std::vector<Step> further_steps(std::vector<Step> steps) {
        while (!scanner_.failed()) {
            bool const spaced = scanner_.skip_space();
            char combinator = ' ';
            if (is_combinator(scanner_.peek())) {
                combinator = scanner_.peek();
                scanner_.take({&combinator, 1});
                scanner_.skip_space();
            } else if (!spaced || scanner_.at_end() || scanner_.peek() == ',' || scanner_.peek() == ')') {
                break;
            }
            steps.push_back({combinator, compound()});
        }
        return steps;
    }

    Compound compound() {
        auto const start = scanner_.position();
        Compound result;
        if (scanner_.starts_name()) {
            result.name = xml_name("an element");
        } else {
            scanner_.take("*");
        }
        while (!scanner_.failed() && condition(result)) {
        }
        if (scanner_.position() == start) {
            scanner_.fail(start, "here an element, .class, #id, [attribute] or :pseudo-class is expected");
        }
        return result;
    }

    /// Reads one condition of a compound; false where none stands.
    bool condition(Compound& compound) {
        if (scanner_.take(".")) {
            compound.require(has_word("class", scanner_.name("the name of a class")));
        } else if (scanner_.take("#")) {
            compound.require("@id = " + literal(scanner_.name("an id")));
        } else if (scanner_.peek() == '[') {
            compound.require(attribute());
        } else if (scanner_.peek() == ':') {
            compound.require(pseudo_class(compound.name));
        } else {
            return false;
        }
        return true;
    }

    /// A name that XPath can take, in lower case as the names in a page are.
    std::string xml_name(std::string_view what) {
        auto const start = scanner_.position();
        auto name = text::lowered(scanner_.name(what));
        if (!std::all_of(name.begin(), name.end(), is_xml_name_byte)) {
            scanner_.fail(start, fmt::format("this is not {}", what));
        }
        return name;
    }

    std::string attribute() {
        auto const start = scanner_.position();
        scanner_.take("[");
        scanner_.skip_space();
        auto const name = xml_name("the name of an attribute");
        scanner_.skip_space();
        if (scanner_.take("]") || scanner_.failed()) return "@" + name;
        char const sign = scanner_.peek();
        if (std::string_view{"~|^$*"}.find(sign) != std::string_view::npos) scanner_.take({&sign, 1});
        if (!scanner_.take("=")) {
            scanner_.fail(scanner_.position(), "here ], =, ~=, |=, ^=, $= or *= is expected");
            return {};
        }
        scanner_.skip_space();
        auto const value = scanner_.value();
        scanner_.skip_space();
        if (!scanner_.take("]")) {
            scanner_.fail(scanner_.at_end() ? start : scanner_.position(),
                          scanner_.at_end() ? "this [ is not closed" : "here ] is expected");
        }
        return attribute_condition(name, sign, value);
    }

    std::string pseudo_class(std::string_view element) {
        auto const start = scanner_.position();
        scanner_.take(":");
        if (scanner_.peek() == ':') {
            scanner_.fail(start, "a pseudo-element is no element of the page");
            return {};
        }
        auto const name = text::lowered(scanner_.name("the name of a pseudo-class"));
        bool const has_argument = scanner_.take("(");
        auto condition = has_argument ? function(name, element, start) : keyword(name, element, start);
        if (has_argument && !scanner_.take(")")) scanner_.fail(start, "its ) is missing");
        return condition;
    }

    std::string keyword(std::string_view name, std::string_view element, std::size_t start) {
        if (name == "empty") return "not(node())";
        auto condition = position_condition(name, element);
        if (!condition) scanner_.fail(start, condition.error());
        return condition.value_or("");
    }

    std::string function(std::string_view name, std::string_view element, std::size_t start) {
        if (name == "not" || name == "is" || name == "has") return of_selectors(name, start);
        auto condition = position_condition(name, element, scanner_.argument());
        if (!condition) scanner_.fail(start, condition.error());
        return condition.value_or("");
    }

    /// :not(), :is() and :has(), whose arguments are selectors.
    std::string of_selectors(std::string_view name, std::size_t start) {
        if (++nesting_ > deepest_nesting) {
            scanner_.fail(start, fmt::format("this nests deeper than {} levels", deepest_nesting));
            return {};
        }
        auto const relative = [this] {
            bool const starts_with_combinator = is_combinator(scanner_.peek());
            return forward(further_steps(starts_with_combinator ? std::vector<Step>{}
                                                                : std::vector{Step{' ', compound()}}));
        };
        auto const own = [this] { return "self::" + backward(further_steps({Step{' ', compound()}})); };
        auto const alternatives = name == "has" ? list(relative, " or ") : list(own, " or ");
        --nesting_;
        return name == "not" ? fmt::format("not({})", alternatives) : alternatives;
    }

    CssScanner scanner_;
    SelectorScope scope_;
    int nesting_ = 0;
};

}  // namespace

tl::expected<std::string, std::string> xpath_from_css(std::string_view css, SelectorScope scope) {
    if (css.size() > longest_selector) {
        return tl::unexpected(fmt::format("the CSS selector is longer than {} bytes", longest_selector));
    }
    if (css.find('\0') != std::string_view::npos)
        return tl::unexpected(std::string{"the CSS selector holds a null character"});
    return CssTranslator{css, scope}.translate();
}

}  // namespace belleman::feed
