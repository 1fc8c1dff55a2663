// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/newcasepanel.h"

#include "actions/paint.h"
#include "casefile/photopicker.h"
#include "casefile/picturedrop.h"
#include "theme/plain.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::KeyButton;

namespace {

constexpr int kFormLabel = 84;
constexpr int kMostPhotos = 10; ///< as from every other way in

} // namespace

NewCasePanel::NewCasePanel(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_finder(std::make_unique<ItemFinder>(console.hall.region()))
{
    build();
    const region::Region &region = console.hall.region();
    for (const region::Source &source : region.sources)
        m_source->addItem(theme::itemText(source.name), source.code);
    m_grid->addItem(tr("By coordinates, or not known"), QString());
    for (const region::Grid &grid : region.grids)
        m_grid->addItem(theme::itemText(grid.code == grid.name ? grid.name : u"%1 %2"_s.arg(grid.code, grid.name)), grid.code);
    connect(m_itemSearch, &QLineEdit::textEdited, this, &NewCasePanel::findItems);
    connect(m_itemSearch, &QLineEdit::returnPressed, this, [this] {
        if (m_items->currentItem())
            chooseItem();
    });
    connect(m_items, &QListWidget::itemActivated, this, &NewCasePanel::chooseItem);
    connect(m_items, &QListWidget::itemClicked, this, &NewCasePanel::chooseItem);
    for (QLineEdit *each : {m_latitude, m_longitude})
        connect(each, &QLineEdit::textEdited, this, &NewCasePanel::locate);
    connect(&console.orders, &actions::Orders::done, this, [this](const actions::Order &order, const desk::Receipt &receipt) {
        if (m_sending && order.action == actions::Action::NewCase) {
            m_sending = false;
            m_send->setEnabled(true);
            Q_EMIT created(receipt.id);
        }
    });
    connect(&console.orders, &actions::Orders::failed, this, [this](const actions::Order &order, const base::Error &error) {
        if (m_sending && order.action == actions::Action::NewCase) {
            m_sending = false;
            m_send->setEnabled(true);
            m_said->setText(u"△  "_s + error.sentence);
        }
    });
}

NewCasePanel::~NewCasePanel() = default;

void NewCasePanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 44, 0, 10);
    column->setSpacing(8);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(scroll);
    m_rows = new QVBoxLayout(body);
    m_rows->setContentsMargins(14, 4, 14, 4);
    m_rows->setSpacing(6);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    addRow(u"source"_s, tr("Source"), m_source = new QComboBox(body));
    addRow(u"item"_s, tr("Item"), m_itemSearch = new QLineEdit(body));
    m_itemSearch->setPlaceholderText(tr("Name, code or pinyin initials"));
    m_items = new QListWidget(body);
    m_items->setFixedHeight(132);
    theme::setSpoken(m_items, tr("Items found"));
    m_items->hide();
    m_rows->addWidget(indented(m_items));
    addRow(u"title"_s, tr("Title"), m_title = new QLineEdit(body));
    addRow(u"place"_s, tr("Place"), m_place = new QLineEdit(body));
    addRow(u"grid"_s, tr("Grid"), m_grid = new QComboBox(body));
    auto *coordinates = new QWidget(body);
    auto *pair = new QHBoxLayout(coordinates);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->addWidget(m_latitude = new QLineEdit(coordinates));
    pair->addWidget(m_longitude = new QLineEdit(coordinates));
    m_latitude->setPlaceholderText(tr("Latitude, WGS 84"));
    m_longitude->setPlaceholderText(tr("Longitude"));
    addRow(u"latitude"_s, tr("Coordinates"), coordinates);
    m_description = new QPlainTextEdit(body);
    m_description->setFixedHeight(72);
    m_description->setTabChangesFocus(true);
    addRow(u"description"_s, tr("Details"), m_description);
    addPhotos();
    addRow(u"callerName"_s, tr("Caller"), m_callerName = new QLineEdit(body));
    addRow(u"callerPhone"_s, tr("Phone"), m_callerPhone = new QLineEdit(body));
    m_preview = new theme::Label(body);
    m_preview->setWordWrap(true);
    addRow(u"preview"_s, tr("Would get"), m_preview);
    m_rows->addStretch(1);
    m_said = new theme::Label(this);
    m_said->setWordWrap(true);
    m_said->setStyleSheet(u"font-weight: 700; padding: 0 14px"_s);
    column->addWidget(m_said);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 0, 14, 0);
    m_send = new KeyButton(m_console.theme, this);
    m_send->setStyle(KeyButton::Style::Primary);
    m_send->setText(tr("Take down"));
    m_send->setKey(u"Ctrl+Enter"_s);
    auto *cancel = new KeyButton(m_console.theme, this);
    cancel->setText(tr("Cancel"));
    cancel->setKey(u"Esc"_s);
    foot->addWidget(m_send);
    foot->addWidget(cancel);
    foot->addStretch(1);
    column->addLayout(foot);
    connect(m_send, &QAbstractButton::clicked, this, &NewCasePanel::submit);
    connect(cancel, &QAbstractButton::clicked, this, &NewCasePanel::left);
}

void NewCasePanel::addPhotos()
{
    m_photos = new PhotoPicker(m_console, kMostPhotos, m_rows->parentWidget());
    m_photos->setOffersPlace(true);
    addRow(u"photos"_s, tr("Photos"), m_photos);
    new PictureDrop(this, [this](const QMimeData &brought) { m_photos->take(brought); });
    connect(m_photos, &PhotoPicker::placeChosen, this, [this](base::GeoPoint point) {
        m_latitude->setText(QString::number(point.latitude, 'f', 6));
        m_longitude->setText(QString::number(point.longitude, 'f', 6));
        locate();
    });
}

void NewCasePanel::usePhotos(desk::PhotoDesk &desk) { m_photos->useDesk(desk); }

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
    line->addWidget(name);
    line->addWidget(widget, 1);
    m_rows->addWidget(row);
    auto *problem = new theme::Label;
    problem->setWordWrap(true);
    problem->setStyleSheet(u"font-weight: 700"_s);
    problem->hide();
    m_rows->addWidget(indented(problem));
    m_problems.insert(field, problem);
}

void NewCasePanel::begin()
{
    for (QLineEdit *each : findChildren<QLineEdit *>())
        each->clear();
    m_description->clear();
    m_item.clear();
    m_items->hide();
    m_photos->clear();
    m_grid->setCurrentIndex(0);
    m_said->clear();
    for (theme::Label *problem : std::as_const(m_problems))
        problem->hide();
    refreshPreview();
    m_source->setFocus(Qt::ShortcutFocusReason);
}

ReportDraft NewCasePanel::draft() const
{
    ReportDraft draft;
    draft.source = m_source->currentData().toString();
    draft.item = m_item;
    draft.title = m_title->text();
    draft.description = m_description->toPlainText();
    draft.place = m_place->text();
    draft.grid = m_grid->currentData().toString();
    draft.latitude = m_latitude->text();
    draft.longitude = m_longitude->text();
    draft.callerName = m_callerName->text();
    draft.callerPhone = m_callerPhone->text();
    draft.photos = m_photos->media();
    return draft;
}

void NewCasePanel::fill(const QString &field, const QString &value)
{
    const QHash<QString, QLineEdit *> lines{{u"title"_s, m_title},         {u"place"_s, m_place},           {u"latitude"_s, m_latitude},
                                            {u"longitude"_s, m_longitude}, {u"callerName"_s, m_callerName}, {u"callerPhone"_s, m_callerPhone}};
    if (QLineEdit *line = lines.value(field))
        line->setText(value);
    else if (field == u"source"_s)
        m_source->setCurrentIndex(m_source->findData(value));
    else if (field == u"grid"_s)
        m_grid->setCurrentIndex(m_grid->findData(value));
    else if (field == u"description"_s)
        m_description->setPlainText(value);
    else if (field == u"item"_s) {
        m_item = value;
        const domain::Item *item = m_console.hall.region().rulebook.item(value);
        m_itemSearch->setText(item ? item->name : value);
    }
    refreshPreview();
}

void NewCasePanel::findItems()
{
    m_item.clear();
    m_items->clear();
    for (const domain::Item *item : m_finder->find(m_itemSearch->text())) {
        auto *row = new QListWidgetItem(theme::itemText(u"%1  %2  %3 · %4"_s.arg(base::isolated(item->code), base::isolated(item->name),
                                                                                 base::isolated(item->majorName), base::isolated(item->minorName))),
                                        m_items);
        row->setData(Qt::UserRole, item->code);
    }
    m_items->setCurrentRow(0);
    m_items->setVisible(m_items->count() > 0);
    refreshPreview();
}

void NewCasePanel::chooseItem()
{
    const QListWidgetItem *row = m_items->currentItem();
    if (!row)
        return;
    fill(u"item"_s, row->data(Qt::UserRole).toString());
    if (m_title->text().isEmpty())
        m_title->setText(m_itemSearch->text());
    m_items->hide();
    m_title->setFocus(Qt::TabFocusReason);
    m_title->selectAll();
}

void NewCasePanel::locate()
{
    bool good = false;
    bool fine = false;
    const double latitude = m_latitude->text().toDouble(&good);
    const double longitude = m_longitude->text().toDouble(&fine);
    if (!good || !fine || !base::isOnGlobe(latitude, longitude))
        return;
    if (const region::Grid *grid = m_console.hall.region().gridAt({latitude, longitude}))
        m_grid->setCurrentIndex(m_grid->findData(grid->code));
}

void NewCasePanel::refreshPreview()
{
    const auto preview = previewOf(draft(), m_console.hall.region(), m_console.hall.now());
    if (!preview) {
        m_preview->setText(tr("Choose an item to see level, limit and department."));
        return;
    }
    const domain::Severity level = preview->severity.level;
    QStringList parts{u"%1 %2 %3"_s.arg(domain::number(level)).arg(theme::colourWord(level), theme::urgencyWord(level)), preview->limit,
                      preview->department};
    parts.removeAll(QString());
    m_preview->setText(parts.join(u" · "_s));
}

QString NewCasePanel::problem(const QString &field) const
{
    const theme::Label *label = m_problems.value(field);
    return label && !label->isHidden() ? label->text() : QString();
}

QString NewCasePanel::said() const { return m_said->text(); }

void NewCasePanel::submit()
{
    if (m_sending)
        return;
    for (theme::Label *label : std::as_const(m_problems))
        label->hide();
    const region::Region &region = m_console.hall.region();
    const auto problems = problemsOf(draft(), region);
    for (const DraftProblem &problem : problems) {
        if (theme::Label *label = m_problems.value(problem.field)) {
            label->setText(u"△  "_s + problem.sentence);
            label->show();
        }
    }
    if (!problems.empty()) {
        m_said->setText(u"△  "_s + tr("%n field(s) need your hand; nothing was sent.", nullptr, int(problems.size())));
        return;
    }
    if (m_photos->isBusy()) {
        m_said->setText(u"△  "_s + tr("A picture is still being kept. Send again when it stands here."));
        return;
    }
    m_said->clear();
    m_sending = true;
    m_send->setEnabled(false);
    actions::Order order;
    order.action = actions::Action::NewCase;
    order.command.actor = m_console.seat.actor();
    order.command.body = orderOf(draft(), region, m_console.hall.now());
    m_console.orders.send(std::move(order));
}

void NewCasePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Down && m_itemSearch->hasFocus() && m_items->isVisible()) {
        m_items->setFocus(Qt::TabFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

void NewCasePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    actions::paintText(painter, QRectF(14, 6, width() - 28, 28), tr("New case"), {20, true, p.text});
    actions::paintRule(painter, {0, 40}, width(), p);
}

} // namespace ui::casefile
