#include "feed/listing_score.hpp"

#include "belleman/text/ascii.hpp"
#include "feed/page_markup.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_set>

namespace belleman::feed {

namespace {

constexpr auto none = SurveyedElement::none;

/// Where what belongs to the last item of a flat listing ends: with the element around it.
std::size_t end_of_parent(PageSurvey const& survey, std::size_t index) {
    auto const parent = survey[index].parent;
    return parent == none ? survey.size() : survey[parent].last + 1;
}

/// Whether more text stands between the elements than in them beside their titles.
bool is_flat_listing(PageSurvey const& survey, std::vector<FoundItem> const& items) {
    std::size_t inside = 0;
    std::size_t between = 0;
    for (std::size_t at = 0; at < items.size(); ++at) {
        auto const& item = items[at];
        auto const own = survey.text_size(item.element);
        if (item.title != none) inside += own - std::min(own, survey.text_size(item.title));
        auto const next = at + 1 < items.size() ? items[at + 1].element : end_of_parent(survey, item.element);
        bool const are_siblings =
            at + 1 == items.size() || survey[items[at + 1].element].parent == survey[item.element].parent;
        if (are_siblings && next > item.element) {
            auto const stretch = survey.text_between(item.element, next);
            between += stretch - std::min(stretch, own);
        }
    }
    constexpr std::size_t least_per_item = 15;
    return between > inside && between >= least_per_item * items.size();
}

void extend_to_next(PageSurvey const& survey, std::vector<FoundItem>& items) {
    for (std::size_t at = 0; at < items.size(); ++at) {
        auto const end = end_of_parent(survey, items[at].element);
        items[at].end = at + 1 < items.size() ? std::min(end, items[at + 1].element) : end;
    }
}

double bounded(double value) {
    return std::clamp(value, 0.0, 1.0);
}

/// What the items of a listing are like, each figure as a share of the items or an average.
class Figures {
public:
    Figures(PageSurvey const& survey, FoundListing const& listing) : survey_(survey) {
        for (auto const& item : listing.items)
            add(item, listing.kind);
        count_ = static_cast<double>(listing.items.size());
        for (std::size_t at = 1; at < listing.items.size(); ++at)
            parted_ = parted_ || is_parted(listing.items[at - 1].end, listing.items[at].element);
    }

    [[nodiscard]] double score(TitleKind kind) const {
        auto const dated = dated_ / count_;
        auto const linked = linked_ / count_;
        auto const body = bounded(text_ / count_ / 80);
        auto quality = 0.22 * length_ / count_ + 0.2 * linked + 0.2 * dated + 0.13 * weight_of(kind) +
                       0.1 * body + 0.15 * std::sqrt(coverage());
        if (linked < 0.3 && dated < 0.3) quality *= 0.5;  // more likely the sections of a text
        if (dated == 0 && body < 0.1) quality *= 0.75;    // bare links
        auto const distinct = static_cast<double>(titles_.size()) / std::max(titled_, 1.0);
        return quality * weight_of_count() * place_ / count_ * (titled_ / count_) * distinct * crowding();
    }

private:
    void add(FoundItem const& item, TitleKind kind) {
        auto const& element = survey_[item.element];
        auto const size = survey_.text_between(item.element, item.end);
        place_ += element.is_furniture ? 0.12 : 1.0;
        all_text_ += element.is_furniture ? 0.0 : static_cast<double>(size);
        bool const is_dated = first_between(survey_.dates(), item.element, item.end) != none ||
                              first_between(survey_.own_dates(), item.element, item.end) != none;
        dated_ += is_dated ? 1 : 0;
        add_links(item);
        headings_ += static_cast<double>(count_between(survey_.headings(), item.element, item.end));
        if (item.title == none) return;
        titled_ += 1;
        titles_.insert(survey_.text_of(item.title));
        auto const title_size = survey_.text_size(item.title);
        auto const length = static_cast<double>(title_size);
        length_ += bounded((length - 6) / 24) * (length > 200 && kind != TitleKind::heading ? 0.5 : 1.0);
        text_ += static_cast<double>(size - std::min(size, title_size));
    }

    void add_links(FoundItem const& item) {
        auto const count = count_between(survey_.links(), item.element, item.end);
        links_ += static_cast<double>(count);
        auto link = item.title == none
                        ? none
                        : first_between(survey_.links(), item.title, survey_[item.title].last + 1);
        // Many links, none of them the title's: more likely a section than an item.
        auto const worth = link != none || count <= 3 ? 1.0 : 0.3;
        if (link == none) link = first_between(survey_.links(), item.element, item.end);
        if (link == none) link = link_around(item.element);
        bool const is_new =
            link != none && addresses_.insert(survey_[link].node.attribute("href").value()).second;
        linked_ += is_new ? worth : 0;
    }

    [[nodiscard]] std::size_t link_around(std::size_t index) const {
        auto const parent = survey_[index].parent;
        bool const is_link = parent != none && is_element(survey_[parent].node, "a");
        return is_link ? parent : none;
    }

    [[nodiscard]] static double weight_of(TitleKind kind) {
        switch (kind) {
            case TitleKind::heading:
                return 1.0;
            case TitleKind::named:
                return 0.9;
            case TitleKind::term:
                return 0.7;
            case TitleKind::link:
                return 0.6;
            case TitleKind::cell:
            case TitleKind::bold:
                return 0.5;
        }
        return 0;
    }

    [[nodiscard]] double weight_of_count() const {
        if (count_ < 3) return 0.5;
        if (count_ < 6) return 0.5 + count_ / 15;
        return 1.0 - 0.6 / count_;
    }

    /// Whether another list begins between two items: with a heading, unless that is one of a month or year.
    [[nodiscard]] bool is_parted(std::size_t begin, std::size_t end) const {
        auto const heading = first_between(survey_.headings(), begin, end);
        if (heading == none) return false;
        auto const text = survey_.text_of(heading);
        return std::none_of(text.begin(), text.end(), text::is_digit);
    }

    [[nodiscard]] double coverage() const {
        return bounded(all_text_ / std::max(static_cast<double>(survey_.content_size()), 1.0));
    }

    /// An item that holds many links, headings or much text is a section of the page.
    [[nodiscard]] double crowding() const {
        auto factor = 1.0;
        if (links_ / count_ > 8) factor *= 0.5;
        if (headings_ / count_ > 2.5) factor *= 0.5;
        if (text_ / count_ > 3000) factor *= 0.7;
        if (parted_) factor *= 0.75;
        return factor;
    }

    PageSurvey const& survey_;
    double count_ = 0;
    double place_ = 0;
    double dated_ = 0;
    double linked_ = 0;
    double links_ = 0;
    double headings_ = 0;
    double titled_ = 0;
    double length_ = 0;
    double text_ = 0;      ///< beside the titles
    double all_text_ = 0;  ///< outside the furniture
    bool parted_ = false;  ///< by a heading that stands between items
    std::unordered_set<std::string> titles_;
    std::unordered_set<std::string_view> addresses_;
};

/// The title of an element: of the group, else one like the group's first.
std::size_t title_of(PageSurvey const& survey, TitleGroup const& group, std::size_t element) {
    auto const end = survey[element].last + 1;
    auto const own = first_between(group.titles, element, end);
    if (own != none) return own;
    switch (group.kind) {
        case TitleKind::heading:
            return first_between(survey.headings(), element, end);
        case TitleKind::link:
            return first_between(survey.links(), element, end);
        default:
            return none;
    }
}

}  // namespace

FoundListing assess_listing(PageSurvey const& survey, TitleGroup const& group,
                            std::vector<std::size_t> const& elements) {
    FoundListing listing;
    listing.kind = group.kind;
    for (auto const element : elements)
        listing.items.push_back({element, survey[element].last + 1, title_of(survey, group, element)});
    if (listing.items.empty()) return listing;
    listing.is_flat = is_flat_listing(survey, listing.items);
    if (listing.is_flat) extend_to_next(survey, listing.items);
    listing.score = Figures{survey, listing}.score(listing.kind);
    return listing;
}

}  // namespace belleman::feed
