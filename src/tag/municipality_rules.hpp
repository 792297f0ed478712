#pragma once

#include "belleman/model/tag.hpp"
#include "belleman/tag/gazetteer.hpp"
#include "tag/lexicon.hpp"
#include "tag/place_judge.hpp"

#include <span>
#include <string>
#include <vector>

namespace belleman::tag {

/// Decides which names of places in a text speak of a municipality. Refers to the gazetteer, which has to
/// outlive it.
class MunicipalityRules {
public:
    explicit MunicipalityRules(Gazetteer const& gazetteer);

    /// The phrases to look for.
    void add_phrases(std::vector<Lexicon::Entry>& entries) const;

    /// The municipalities of all fields, the title first, and of `concerns` (NIS codes that the source stands
    /// for), ascending.
    [[nodiscard]] std::vector<MunicipalityTag> tags(std::span<Field const> fields,
                                                    std::span<std::string const> concerns,
                                                    Speech speech) const;

private:
    Gazetteer const& gazetteer_;
    std::vector<Capitals> capitals_;  ///< by place name
};

}  // namespace belleman::tag
