#pragma once

#include "belleman/model/matching.hpp"
#include "story/profile.hpp"

#include <string>
#include <variant>

namespace belleman::story {

/// The two are the same announcement, whatever else: the method's name and a sentence.
struct Join {
    std::string method;
    double score = 1;
    std::string why;
};
/// They are not; a sentence.
struct Apart {
    std::string why;
};
/// Nothing can be told of the two, as one says too little; who stands beside it decides. A sentence.
struct Abstention {
    std::string why;
};
/// Neither is sure: the comparisons have to be weighed.
struct Doubt {};

using Ruling = std::variant<Doubt, Join, Apart, Abstention>;

/// An entry beside one that is stored; `source_id` is the arriving entry's.
struct Pair {
    Profile const& arriving;
    Profile const& stored;
    bool same_source = false;
    std::string const& stored_source;
    EvidenceKinds const& off;  ///< rules that rest on one of these do not hold
};

/// What is certain without weighing, for two entries of one language.
[[nodiscard]] Ruling rule_on(Pair const& pair);
/// The same for two languages.
[[nodiscard]] Ruling rule_on_translation(Pair const& pair);

}  // namespace belleman::story
