#pragma once

#include "belleman/model/source.hpp"
#include "belleman/model/tag.hpp"
#include "tag/lexicon.hpp"

#include <span>
#include <string>
#include <string_view>

namespace belleman::tag {

/// A phrase that speaks of all municipalities of an area. `scope` is as in `Tags::scope`.
struct ScopePhrase {
    char const* phrase;
    char const* scope;
    bool is_decisive = false;  ///< names a matter or a body of that area alone, whoever speaks of it
};

[[nodiscard]] std::span<ScopePhrase const> scope_phrases();

/// An area, as in `Tags::scope`, and why it is believed.
struct Scope {
    std::string area;
    Evidence evidence;
};

/// Who speaks.
struct Speaker {
    Field const& name;  ///< what people call the source
    Level level;
    std::string_view language;
};

/// The area of an entry: "named" when it has municipalities; else what the text says of its area; else what
/// follows from who speaks: from the name of the source, else from its level and language.
[[nodiscard]] Scope find_scope(std::span<Field const> fields, Speaker const& speaker,
                               std::span<MunicipalityTag const> municipalities);

}  // namespace belleman::tag
