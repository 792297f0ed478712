#pragma once

#include "belleman/model/entry.hpp"
#include "belleman/model/tag.hpp"

#include <string>
#include <string_view>

namespace belleman::app {

/// What a terminal that knows colours shows brightly, faintly, red or green; without colours the words of
/// evidence stand in brackets, "[-what went-]" and "{+what came+}" in others.
class Ink {
public:
    explicit Ink(bool in_colour) : in_colour_(in_colour) {}

    [[nodiscard]] std::string strong(std::string_view text) const;
    [[nodiscard]] std::string faint(std::string_view text) const;
    [[nodiscard]] std::string marked(std::string_view text) const;
    [[nodiscard]] std::string removed(std::string_view text) const;
    [[nodiscard]] std::string added(std::string_view text) const;

private:
    bool in_colour_;
};

/// The texts of one entry as the rules read them, without markup: where its evidence stands.
class EvidenceText {
public:
    explicit EvidenceText(Entry const& entry);

    /// The words of `evidence`, marked, with a few words of the text around them: "… voor de [OCMW's] van …".
    /// The words alone where they stand in no text; empty where there are none. No control characters.
    [[nodiscard]] std::string around(Evidence const& evidence, Ink const& ink) const;

private:
    [[nodiscard]] std::string_view field(std::string_view name) const;

    std::string title_;
    std::string summary_;
    std::string content_;
};

}  // namespace belleman::app
