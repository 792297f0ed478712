#include "publish/categories.hpp"

#include <algorithm>
#include <array>

namespace belleman::publish {

namespace {

struct Area {
    std::string_view key;  ///< as the gazetteer or a scope names it
    std::string_view nis;
    std::string_view dutch;
    std::string_view french;
};

// NIS codes of Statbel for what is larger than a municipality.
constexpr std::array<Area, 10> provinces{
    {{"Antwerpen", "10000", "provincie Antwerpen", "province d’Anvers"},
     {"Vlaams-Brabant", "20001", "provincie Vlaams-Brabant", "province du Brabant flamand"},
     {"Waals-Brabant", "20002", "provincie Waals-Brabant", "province du Brabant wallon"},
     {"West-Vlaanderen", "30000", "provincie West-Vlaanderen", "province de Flandre-Occidentale"},
     {"Oost-Vlaanderen", "40000", "provincie Oost-Vlaanderen", "province de Flandre-Orientale"},
     {"Henegouwen", "50000", "provincie Henegouwen", "province de Hainaut"},
     {"Luik", "60000", "provincie Luik", "province de Liège"},
     {"Limburg", "70000", "provincie Limburg", "province de Limbourg"},
     {"Luxemburg", "80000", "provincie Luxemburg", "province de Luxembourg"},
     {"Namen", "90000", "provincie Namen", "province de Namur"}}};

constexpr std::array<Area, 3> regions{
    {{"Vlaanderen", "02000", "Vlaams Gewest", "Région flamande"},
     {"Wallonië", "03000", "Waals Gewest", "Région wallonne"},
     {"Brussel", "04000", "Brussels Hoofdstedelijk Gewest", "Région de Bruxelles-Capitale"}}};

constexpr std::array<Area, 4> scopes{
    {{"belgium", "01000", "België", "Belgique"},
     {"flanders", "02000", "Vlaams Gewest", "Région flamande"},
     {"wallonia", "03000", "Waals Gewest", "Région wallonne"},
     {"brussels", "04000", "Brussels Hoofdstedelijk Gewest", "Région de Bruxelles-Capitale"}}};

template <std::size_t Size>
Area const* find_area(std::array<Area, Size> const& areas, std::string_view key) {
    auto const found = std::ranges::find(areas, key, &Area::key);
    return found == areas.end() ? nullptr : &*found;
}

/// The area that a scope means as a whole, or nothing.
Area const* area_of_scope(std::string_view scope) {
    constexpr std::string_view province = "province:";
    return scope.starts_with(province) ? find_area(provinces, scope.substr(province.size()))
                                       : find_area(scopes, scope);
}

/// Collects categories; a term that is already there in its kind is left out, and so is an empty one. A day
/// can be that of several deadlines, which their labels tell apart.
class Collection {
public:
    explicit Collection(Tongue tongue) : tongue_{tongue} {}

    void add(CategoryKind kind, std::string_view term, std::string_view label) {
        if (term.empty()) return;
        bool const known = std::ranges::any_of(categories_, [&](auto const& other) {
            return other.kind == kind && other.term == term &&
                   (kind != CategoryKind::deadline || other.label == label);
        });
        if (!known) categories_.push_back({kind, std::string{term}, std::string{label}});
    }

    void add(Area const* area) {
        if (area == nullptr) return;
        add(CategoryKind::area, area->nis, tongue_ == Tongue::french ? area->french : area->dutch);
    }

    std::vector<Category> take() { return std::move(categories_); }

private:
    Tongue tongue_;
    std::vector<Category> categories_;
};

void add_places(Collection& collection, Tags const& tags, Labels const& labels, Tongue tongue) {
    std::vector<Area const*> areas;
    for (auto const& tag : tags.municipalities) {
        auto const* municipality = labels.gazetteer.find(tag.nis);
        if (municipality == nullptr) {
            collection.add(CategoryKind::municipality, tag.nis, tag.nis);
            continue;
        }
        bool const french = tongue == Tongue::french && !municipality->name_fr.empty();
        collection.add(CategoryKind::municipality, tag.nis,
                       french ? municipality->name_fr : municipality->name_nl);
        areas.push_back(find_area(provinces, municipality->province));
        areas.push_back(find_area(regions, municipality->region));
    }
    areas.push_back(area_of_scope(tags.scope));
    std::erase(areas, nullptr);
    std::ranges::sort(areas, {}, &Area::nis);
    for (auto const* area : areas)
        collection.add(area);
}

void add_topics(Collection& collection, Tags const& tags, Labels const& labels, Tongue tongue) {
    for (auto const& tag : tags.topics) {
        auto const rule = std::ranges::find(labels.topics, tag.topic, &tag::TopicRule::id);
        std::string_view label = tag.topic;
        if (rule != labels.topics.end()) {
            bool const french = tongue == Tongue::french && !rule->label_fr.empty();
            label = french ? rule->label_fr : rule->label_nl;
        }
        collection.add(CategoryKind::topic, tag.topic, label.empty() ? tag.topic : label);
    }
}

}  // namespace

std::string_view scheme_of(CategoryKind kind) {
    switch (kind) {
        case CategoryKind::municipality:
        case CategoryKind::area:
            return "http://vocab.belgif.be/auth/refnis2025";
        case CategoryKind::topic:
            return "tag:belleman.example,2026:topic";
        case CategoryKind::genre:
            return "tag:belleman.example,2026:genre";
        case CategoryKind::level:
            return "tag:belleman.example,2026:level";
        case CategoryKind::deadline:
            return "tag:belleman.example,2026:deadline";
        case CategoryKind::own:
            return {};
    }
    return {};
}

std::string_view nis_of_scope(std::string_view scope) {
    auto const* area = area_of_scope(scope);
    return area == nullptr ? std::string_view{} : area->nis;
}

std::vector<Category> categories_of(Cluster const& cluster, Source const& source, Labels const& labels,
                                    Tongue tongue) {
    Collection collection{tongue};
    add_places(collection, cluster.tags, labels, tongue);
    add_topics(collection, cluster.tags, labels, tongue);
    collection.add(CategoryKind::genre, to_string(cluster.tags.genre), name_of(cluster.tags.genre, tongue));
    collection.add(CategoryKind::level, to_string(source.level), name_of(source.level, tongue));
    for (auto const& deadline : cluster.tags.deadlines) {
        collection.add(CategoryKind::deadline, iso_date(deadline.date), spoken_deadline(deadline, tongue));
    }
    for (auto const& own : cluster.entries.front().entry.categories) {
        collection.add(CategoryKind::own, own, own);
    }
    return collection.take();
}

}  // namespace belleman::publish
