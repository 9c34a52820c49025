// The pages that a person can add from nothing: each made from what passes the filter.
#pragma once

#include "briefing/page_maker.h"

#include <QString>

#include <optional>
#include <span>

namespace hw {

struct PageTemplate {
    const char *title; ///< for QCoreApplication::translate in "hw::PageTemplate"
    std::optional<briefing::Page> (*make)(briefing::PageMaker &);
    QString words() const;
};
std::span<const PageTemplate> pageTemplates();

} // namespace hw
