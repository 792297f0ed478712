#pragma once

#include "belleman/feed/read.hpp"
#include "feed/draft.hpp"
#include "feed/namespaces.hpp"
#include "feed/vocabulary.hpp"

#include <pugixml.hpp>

namespace belleman::feed {

/// Fills a draft from the children of one `channel`, `feed`, `item` or `entry`.
class DraftReader {
public:
    enum class Level { feed, item };

    /// `scope` is inside the parent of the elements that will be taken.
    DraftReader(Scope& scope, ReadOptions const& options, Level level)
        : scope_(scope), options_(options), level_(level) {}

    /// Reads one child; `scope` is inside it.
    void take(pugi::xml_node element, Term term);
    /// rdf:about of the item itself.
    void take_about(std::string about);
    [[nodiscard]] Draft& draft() { return draft_; }

private:
    void take_text(pugi::xml_node element, Term term);
    void take_address(pugi::xml_node element, Term term);
    void take_person_or_subject(pugi::xml_node element, Term term);
    void take_time(pugi::xml_node element, Term term);

    void offer_title(pugi::xml_node element, int rank, std::string (*read)(pugi::xml_node, Scope&));
    void offer_summary(pugi::xml_node element, int rank, bool is_atom);
    void offer_content(pugi::xml_node element, int rank, bool is_atom);
    void offer_link(std::string_view reference, int rank);
    void offer_language(pugi::xml_node element);
    void offer_inherited_language();
    void offer_time(Ranked<ParsedDate>& slot, pugi::xml_node element, int rank);

    void take_atom_link(pugi::xml_node element, std::string_view reference, int rank);
    void take_alternate(pugi::xml_node element, std::string_view reference, int rank);
    void take_guid(pugi::xml_node element);
    void take_source(pugi::xml_node element);
    void take_media(pugi::xml_node element, Term term);
    void take_enclosure(pugi::xml_node element);
    void take_itunes_category(pugi::xml_node element);

    Scope& scope_;
    ReadOptions const& options_;
    Level level_;
    int media_depth_ = 0;
    Draft draft_;
};

}  // namespace belleman::feed
