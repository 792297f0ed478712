#include "feed/listing_parts.hpp"

#include "belleman/text/ascii.hpp"
#include "feed/class_names.hpp"
#include "feed/page_markup.hpp"
#include "feed/part_paths.hpp"
#include "feed/read_more.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace belleman::feed {

namespace {

constexpr auto none = SurveyedElement::none;

bool names_date(pugi::xml_node node) {
    static constexpr std::array words{"date", "datum", "time", "created", "published", "gepubliceerd"};
    return has_class_of_words(node, [](std::vector<std::string> const& parts) {
        return std::ranges::find_first_of(parts, words) != parts.end();
    });
}

bool is_document(std::string_view address) {
    static constexpr std::array endings{".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".ics", ".odt"};
    auto const path = text::lowered(address.substr(0, address.find_first_of("?#")));
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return path.ends_with(ending); });
}

/// Elements that stand for the same thing in different items.
using Likeness = std::tuple<std::string_view, std::string_view, std::uint64_t>;

Likeness likeness_of(SurveyedElement const& element) {
    return {element.node.name(), element.node.attribute("class").value(), element.path};
}

class PartsWriter {
public:
    PartsWriter(PageSurvey const& survey, FoundListing const& listing)
        : survey_(survey), listing_(listing), count_(listing.items.size()) {}

    [[nodiscard]] Selectors write(std::string item) {
        Selectors selectors;
        selectors.item.expression = std::move(item);
        selectors.title.expression = part_path(survey_, listing_, {titles(), {}, false});
        dates_precede_ = listing_.is_flat && dates_precede();
        dates_ = wanted_dates();
        selectors.date.expression = part_path(survey_, listing_, {dates_, {}, false});
        if (selectors.date.expression.empty()) selectors.date.expression = own_date_path();
        selectors.link.expression = link_path();
        selectors.summary.expression = summary_path(selectors.date.expression);
        return selectors;
    }

private:
    using Elements = std::vector<std::size_t>;

    [[nodiscard]] Elements titles() const {
        Elements titles;
        for (auto const& item : listing_.items)
            titles.push_back(item.title);
        return titles;
    }

    /// Where the stretch before item `at` begins that belongs to no item.
    [[nodiscard]] std::size_t end_before(std::size_t at) const {
        auto const parent = survey_[listing_.items[at].element].parent;
        auto const start = parent == none ? 0 : parent + 1;
        return at == 0 ? start : std::max(start, survey_[listing_.items[at - 1].element].last + 1);
    }

    /// Whether a date is what stands right before each of the items that nothing wraps.
    [[nodiscard]] bool dates_precede() const {
        auto const& items = listing_.items;
        auto const count = std::count_if(items.begin(), items.end(),
                                         [&](FoundItem const& item) { return follows_date(item.element); });
        return follows_date(items.front().element) && static_cast<std::size_t>(count) * 5 >= count_ * 4;
    }

    [[nodiscard]] bool follows_date(std::size_t element) const {
        auto node = survey_[element].node.previous_sibling();
        auto index = none;
        for (; node && index == none; node = node.previous_sibling()) {
            auto const found = survey_.index_of(node);
            if (found != none && survey_.text_size(found) > 0) index = found;
        }
        auto const& dates = survey_.dates();
        return index != none && std::binary_search(dates.begin(), dates.end(), index);
    }

    /// The dates of an item beside its title; where it has none those right before it.
    [[nodiscard]] Elements dates_of(std::size_t at) const {
        auto const& item = listing_.items[at];
        Elements dates;
        if (!dates_precede_) dates = dates_between(item, item.element, item.end);
        if (dates.empty()) dates = dates_between(item, end_before(at), item.element);
        return dates;
    }

    [[nodiscard]] Elements dates_between(FoundItem const& item, std::size_t begin, std::size_t end) const {
        constexpr std::size_t most = 20;
        Elements dates;
        auto const& all = survey_.dates();
        for (auto date = std::lower_bound(all.begin(), all.end(), begin);
             date != all.end() && *date < end && dates.size() < most; ++date) {
            if (!survey_.touch(*date, item.title)) dates.push_back(*date);
        }
        return dates;
    }

    /// Of the dates in the items those that stand in like places of most of them; of such that tell the same
    /// those in the smallest elements.
    [[nodiscard]] Elements wanted_dates() const {
        struct Place {
            std::size_t items = 0;
            std::size_t last_item = none;
            int worth = 0;
            std::size_t text = 0;  ///< of the first
        };
        std::map<Likeness, Place> places;
        for (std::size_t at = 0; at < count_; ++at) {
            for (auto const date : dates_of(at)) {
                auto const& element = survey_[date];
                auto& place = places[likeness_of(element)];
                if (place.items == 0) {
                    place.text = survey_.text_size(date);
                    place.worth = is_element(element.node, "time") ? 2 : names_date(element.node) ? 1 : 0;
                }
                if (place.last_item != at) ++place.items;
                place.last_item = at;
            }
        }
        auto const best =
            std::max_element(places.begin(), places.end(), [](auto const& one, auto const& other) {
                auto const& [a, b] = std::pair{one.second, other.second};
                return std::tuple{a.items, a.worth, b.text} < std::tuple{b.items, b.worth, a.text};
            });
        Elements wanted(count_, none);
        if (best == places.end()) return wanted;
        for (std::size_t at = 0; at < count_; ++at) {
            for (auto const date : dates_of(at)) {
                if (likeness_of(survey_[date]) != best->first) continue;
                wanted[at] = date;
                break;
            }
        }
        return wanted;
    }

    /// Where dates stand as bare text beside elements: "18/05/2026 - <a>...</a>".
    [[nodiscard]] std::string own_date_path() const {
        Elements wanted(count_, none);
        for (std::size_t at = 0; at < count_; ++at) {
            auto const& item = listing_.items[at];
            wanted[at] = first_between(survey_.own_dates(), item.element, item.end);
        }
        auto const path = part_path(survey_, listing_, {wanted, {}, false});
        if (path.empty()) return {};
        return path == "." ? "text()" : path + "/text()";
    }

    /// Whether the reader finds the link without being told: in or around the title.
    [[nodiscard]] bool title_is_linked(FoundItem const& item) const {
        if (item.title == none) return false;
        if (first_between(survey_.links(), item.title, survey_[item.title].last + 1) != none) return true;
        for (auto node = survey_[item.title].parent; node != none; node = survey_[node].parent) {
            if (is_element(survey_[node].node, "a") && survey_[node].node.attribute("href")) return true;
        }
        return false;
    }

    /// The link that leads on from an item of which the title has none: "Lees meer", else the first to a
    /// page, else the first.
    [[nodiscard]] std::size_t link_of(FoundItem const& item) const {
        constexpr std::size_t most = 30;
        auto const& links = survey_.links();
        auto const begin = std::lower_bound(links.begin(), links.end(), item.element);
        std::size_t tried = 0;
        auto first_page = none;
        for (auto link = begin; link != links.end() && *link < item.end && ++tried <= most; ++link) {
            if (is_read_more(survey_.text_of(*link))) return *link;
            bool const leads_to_page = !is_document(survey_[*link].node.attribute("href").value());
            if (first_page == none && leads_to_page) first_page = *link;
        }
        if (listing_.is_flat || tried == 0) return none;
        return first_page != none || *begin >= item.end ? first_page : *begin;
    }

    [[nodiscard]] std::string link_path() const {
        Elements wanted(count_, none);
        bool is_needed = false;
        for (std::size_t at = 0; at < count_; ++at) {
            auto const& item = listing_.items[at];
            if (title_is_linked(item)) return {};
            wanted[at] = link_of(item);
            auto const first = first_between(survey_.links(), item.element, survey_[item.element].last + 1);
            is_needed = is_needed || wanted[at] != first;
        }
        return is_needed ? part_path(survey_, listing_, {wanted, {}, false}) : std::string{};
    }

    [[nodiscard]] std::string summary_path(std::string const& date) const {
        WantedPart wanted{Elements(count_, none), std::vector<Elements>(count_), true};
        std::size_t found = 0;
        for (std::size_t at = 0; at < count_; ++at) {
            auto const& item = listing_.items[at];
            if (item.title != none) wanted.avoided[at].push_back(item.title);
            wanted.elements[at] = text_of(item, dates_[at]);
            bool const holds_date = wanted.elements[at] != none && dates_[at] != none &&
                                    survey_.is_inside(dates_[at], wanted.elements[at]);
            if (dates_[at] != none && !holds_date) wanted.avoided[at].push_back(dates_[at]);
            found += wanted.elements[at] == none ? 0U : 1U;
        }
        if (found * 3 < count_) return {};
        return listing_.is_flat ? following_path(date) : part_path(survey_, listing_, wanted);
    }

    /// The first element of an item that has text of its own, beside title and date.
    [[nodiscard]] std::size_t text_of(FoundItem const& item, std::size_t date) const {
        constexpr std::size_t most = 400;
        constexpr std::size_t shortest = 25;
        constexpr std::size_t longest_label = 60;  // of a link: a longer text is a teaser that leads on too
        auto const end = std::min(item.end, item.element + most);
        for (auto index = item.element + (listing_.is_flat ? 1 : 0); index < end; ++index) {
            if (survey_.text_size(index) < shortest || own_text_size(survey_[index].node) < shortest)
                continue;
            bool const is_date = date != none && survey_.is_inside(index, date);
            if (is_date || survey_.touch(index, item.title)) continue;
            bool const is_label =
                is_element(survey_[index].node, "a") && survey_.text_size(index) < longest_label;
            if (!is_label && !is_read_more(survey_.text_of(index))) return index;
        }
        return none;
    }

    /// What follows a title that nothing wraps, up to the next; the date, where it is told apart, left out.
    [[nodiscard]] std::string following_path(std::string const& date) const {
        auto const first = survey_[listing_.items.front().element].node;
        if (is_element(first, "dt")) return "following-sibling::dd";
        constexpr std::string_view axis = "following-sibling::";
        if (!date.starts_with(axis) || date.find("[contains(") == std::string::npos ||
            date.find("//") != std::string::npos)
            return "following-sibling::*";
        return "following-sibling::*[not(self::" + date.substr(axis.size()) + ")]";
    }

    PageSurvey const& survey_;
    FoundListing const& listing_;
    std::size_t count_;
    bool dates_precede_ = false;
    Elements dates_;
};

}  // namespace

Selectors selectors_for(PageSurvey const& survey, FoundListing const& listing, std::string item) {
    return PartsWriter{survey, listing}.write(std::move(item));
}

}  // namespace belleman::feed
