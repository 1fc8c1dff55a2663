// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner/towndraft.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace app {

using namespace Qt::StringLiterals;

QByteArray draftOf(const ui::townsetup::SetupWish &wish)
{
    const QJsonObject columns{
        {u"code"_s, wish.columns.code}, {u"name"_s, wish.columns.name}, {u"chief"_s, wish.columns.chief}, {u"village"_s, wish.columns.village}};
    return QJsonDocument(QJsonObject{{u"grids"_s, wish.grids},
                                     {u"system"_s, wish.system},
                                     {u"columns"_s, columns},
                                     {u"guesses"_s, wish.guesses},
                                     {u"name"_s, wish.name.name},
                                     {u"letters"_s, wish.name.code},
                                     {u"folder"_s, wish.folder},
                                     {u"plan"_s, QJsonDocument::fromJson(town::toJson(wish.plan)).object()}})
        .toJson();
}

std::optional<ui::townsetup::SetupWish> wishOf(const QByteArray &draft)
{
    const QJsonObject said = QJsonDocument::fromJson(draft).object();
    auto plan = town::planFromJson(QJsonDocument(said.value("plan"_L1).toObject()).toJson());
    if (said.value("grids"_L1).toString().isEmpty() || !plan)
        return std::nullopt;
    const QJsonObject columns = said.value("columns"_L1).toObject();
    ui::townsetup::SetupWish wish;
    wish.grids = said.value("grids"_L1).toString();
    wish.system = said.value("system"_L1).toString();
    wish.columns = {columns.value("code"_L1).toString(), columns.value("name"_L1).toString(), columns.value("chief"_L1).toString(),
                    columns.value("village"_L1).toString()};
    wish.guesses = said.value("guesses"_L1).toBool(true);
    wish.name.name = said.value("name"_L1).toString();
    wish.name.code = said.value("letters"_L1).toString();
    wish.folder = said.value("folder"_L1).toString();
    wish.plan = *std::move(plan);
    return wish;
}

base::Outcome writeOwn(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(text) == text.size() && file.commit())
        return {};
    return base::fail(
        base::ErrorCode::Storage,
        QCoreApplication::translate("app", "The file %1 could not be written. Check that you may write there and that there is room.").arg(path),
        file.errorString(), path);
}

} // namespace app
