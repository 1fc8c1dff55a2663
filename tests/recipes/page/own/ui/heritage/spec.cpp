// SPDX-License-Identifier: GPL-3.0-or-later
#include "heritage/spec.h"

#include "theme/plain.h"

namespace ui::heritage {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

page::MadePage make(const page::Surroundings &around)
{
    auto *page = new theme::Label(around.session.hall().region().name, nullptr);
    return {page};
}

} // namespace

page::PageSpec pageSpec() { return {u"heritage"_s, QT_TRANSLATE_NOOP("app", "Heritage"), Action::HeritagePage, {Action::Help}, false, make}; }

} // namespace ui::heritage
