// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/keybutton.h"
#include "casefile/call/bothsides.h"
#include "casefile/call/callerbox.h"
#include "casefile/call/itemline.h"
#include "casefile/call/placeline.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/photo/photopicker.h"
#include "casefile/photo/picturedrop.h"
#include "theme/plain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::KeyButton;

namespace {

constexpr int kFormLabel = 96;
constexpr int kMostPhotos = 10; ///< as from every other way in
constexpr int kTimeWidth = 110;

} // namespace

void NewCasePanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 44, 0, 10);
    column->setSpacing(8);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(scroll);
    m_rows = new QVBoxLayout(body);
    m_rows->setContentsMargins(14, 4, 14, 4);
    m_rows->setSpacing(6);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    buildRows(body);
    m_rows->addStretch(1);
    m_said = new theme::Label(this);
    m_said->setWordWrap(true);
    m_said->setStyleSheet(u"font-weight: 700; padding: 0 14px"_s);
    column->addWidget(m_said);
    buildFoot(column);
    m_both = new BothSides(m_console, *m_watch, this);
}

// In the order in which a caller says it; what is rarely asked for comes last.
void NewCasePanel::buildRows(QWidget *body)
{
    addRow(u"source"_s, tr("Source"), m_source = new QComboBox(body));
    addRow(u"callerPhone"_s, tr("Caller"), m_caller = new CallerBox(m_console, *m_watch, body));
    theme::setSpoken(m_caller->phone(), tr("Phone"));
    m_description = new QPlainTextEdit(body);
    m_description->setFixedHeight(72);
    m_description->setTabChangesFocus(true);
    addRow(u"description"_s, tr("Details"), m_description);
    addRow(u"place"_s, tr("Place"), m_place = new PlaceLine(m_console, body));
    theme::setSpoken(m_place->field(), tr("Place"));
    addRow(u"item"_s, tr("Item"), m_item = new ItemLine(m_console, *m_watch, body));
    theme::setSpoken(m_item->field(), tr("Item"));
    addRow(u"title"_s, tr("Title"), m_title = new QLineEdit(body));
    buildCallBack(body);
    addRow(u"grid"_s, tr("Grid"), m_grid = new QComboBox(body));
    auto *coordinates = new QWidget(body);
    auto *pair = new QHBoxLayout(coordinates);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->addWidget(m_latitude = new QLineEdit(coordinates));
    pair->addWidget(m_longitude = new QLineEdit(coordinates));
    coordinates->setFocusProxy(m_latitude);
    m_latitude->setPlaceholderText(tr("Latitude, WGS 84"));
    m_longitude->setPlaceholderText(tr("Longitude"));
    theme::setSpoken(m_latitude, tr("Latitude, WGS 84"));
    theme::setSpoken(m_longitude, tr("Longitude"));
    addRow(u"latitude"_s, tr("Coordinates"), coordinates);
    addPhotos();
    addRow(u"callerName"_s, tr("Caller's name"), m_callerName = new QLineEdit(body));
    m_previewLine = new theme::Label(body);
    m_previewLine->setWordWrap(true);
    addRow(u"preview"_s, tr("Would get"), m_previewLine);
}

void NewCasePanel::buildCallBack(QWidget *body)
{
    auto *line = new QWidget(body);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_callBack = new QLineEdit(line));
    m_callBack->setFixedWidth(kTimeWidth);
    m_callBack->setPlaceholderText(tr("16:30 or +30"));
    auto *said = new theme::Label(tr("stands among what you owe; empty: nobody is rung back"), line);
    said->setProperty("tone", u"third"_s);
    said->setWordWrap(true);
    row->addWidget(said, 1);
    line->setFocusProxy(m_callBack);
    theme::setSpoken(m_callBack, tr("Ring back at"));
    addRow(u"callBack"_s, tr("Ring back at"), line);
    m_contactLine = new QWidget(body);
    auto *contact = new QHBoxLayout(m_contactLine);
    contact->setContentsMargins(kFormLabel + 8, 0, 0, 0);
    contact->addWidget(m_contacted = new QCheckBox(theme::buttonText(tr("First contact made")), m_contactLine));
    contact->addWidget(m_contactClock = new theme::Label(m_contactLine), 1);
    m_contactClock->setProperty("tone", u"second"_s);
    theme::setSpoken(m_contacted, tr("First contact made"));
    m_rows->addWidget(m_contactLine);
}

void NewCasePanel::buildFoot(QVBoxLayout *column)
{
    for (theme::Label **each : {&m_number, &m_hint, &m_kept}) {
        *each = new theme::Label(this);
        (*each)->setWordWrap(true);
        (*each)->setProperty("tone", u"second"_s);
        (*each)->setStyleSheet(u"padding: 0 14px"_s);
        (*each)->hide();
        column->addWidget(*each);
    }
    m_foot = new QWidget(this);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(14, 0, 14, 0);
    m_send = new KeyButton(m_console.theme, m_foot);
    m_send->setStyle(KeyButton::Style::Primary);
    m_send->setText(tr("Take down"));
    m_send->setKey(u"Ctrl+Enter"_s);
    m_park = new KeyButton(m_console.theme, m_foot);
    m_park->setText(actions::text(actions::Action::ParkCall));
    auto *cancel = new KeyButton(m_console.theme, m_foot);
    cancel->setText(tr("Cancel"));
    cancel->setKey(u"Esc"_s);
    for (KeyButton *each : {m_send, m_park, cancel})
        foot->addWidget(each);
    foot->addStretch(1);
    column->addWidget(m_foot);
    m_ask = new actions::AskLine(m_console.theme, this);
    column->addWidget(m_ask);
    connect(m_send, &QAbstractButton::clicked, this, &NewCasePanel::submit);
    connect(m_park, &QAbstractButton::clicked, this, [this] { act(actions::Action::ParkCall); });
    connect(cancel, &QAbstractButton::clicked, this, &NewCasePanel::leave);
}

void NewCasePanel::addPhotos()
{
    m_photos = new PhotoPicker(m_console, kMostPhotos, m_rows->parentWidget());
    m_photos->setOffersPlace(true);
    addRow(u"photos"_s, tr("Photos"), m_photos);
    new PictureDrop(this, [this](const QMimeData &brought) {
        if (!m_ask->isAsking())
            m_photos->addFrom(brought);
    });
    connect(m_photos, &PhotoPicker::placeChosen, this, [this](base::GeoPoint point) {
        m_latitude->setText(QString::number(point.latitude, 'f', 6));
        m_longitude->setText(QString::number(point.longitude, 'f', 6));
        locate();
    });
}

QWidget *NewCasePanel::indented(QWidget *widget)
{
    auto *row = new QWidget(m_rows->parentWidget());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(kFormLabel + 8, 0, 0, 0);
    line->addWidget(widget);
    return row;
}

void NewCasePanel::addRow(const QString &field, const QString &label, QWidget *widget)
{
    auto *row = new QWidget(m_rows->parentWidget());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *name = new theme::Label(label, row);
    name->setProperty("tone", u"second"_s);
    name->setFixedWidth(kFormLabel);
    name->setBuddy(widget);
    theme::setSpoken(widget, label);
    line->addWidget(name, 0, Qt::AlignTop);
    line->addWidget(widget, 1);
    m_rows->addWidget(row);
    auto *problem = new theme::Label;
    problem->setWordWrap(true);
    problem->setStyleSheet(u"font-weight: 700"_s);
    problem->hide();
    m_rows->addWidget(indented(problem));
    m_problems.insert(field, problem);
    m_inputs.insert(field, widget);
}

} // namespace ui::casefile
