using Microsoft.Extensions.Localization;
using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Client.Scheduling;

/// <summary>What a phone shows of the board at a time.</summary>
public enum BoardPane
{
    Days,
    Overview,
    Boneyard,
    Breaches,
}

/// <summary>How the boneyard can be put in order.</summary>
public enum BoneyardOrder
{
    Number,
    Set,
    Effect,
}

/// <summary>Sentences that several parts of the board say.</summary>
internal static class BoardWords
{
    extension(IStringLocalizer<BoardText> words)
    {
        /// <summary>« Semaine 2 · du lun. 8 mars au dim. 14 mars 2027 · 5 j · 22 p. · 38 h 10 ».</summary>
        public string Week(ScheduleWeek week) => week.Monday is { } monday
            ? words[
                "Week",
                week.Number,
                Words.ShortDate(monday),
                Words.Date(monday.AddDays(6)),
                week.Days.Count(),
                Eighths.Sum(week.Days.Select(d => d.Eighths)),
                Words.Duration(week.Days.Sum(d => d.Minutes))]
            : words["NoDates"];

        /// <summary>« sam. 6 mars – dim. 7 mars · repos ».</summary>
        public string Rest(ScheduleEntry entry)
        {
            var (from, to) = (entry.RestFrom!.Value, entry.RestTo!.Value);
            var dates = from == to ? Words.ShortDate(from) : $"{Words.ShortDate(from)} – {Words.ShortDate(to)}";
            return words["Rest", dates] + string.Concat(entry.Holidays.Select(h => $" · {h}"));
        }

        /// <summary>« Séquence 12 », « 3 séquences ».</summary>
        public string Scenes(BoardDesk desk, IReadOnlyCollection<SceneId> scenes) => scenes.Count == 1
            ? words["SceneN", desk.Strips[scenes.First()].Number]
            : words["ScenesSelected", scenes.Count];

        /// <summary>« jour 3, mer. 3 mars », or the boneyard.</summary>
        public string Where(BoardDesk desk, BoardDayId? day) => desk.Schedule.Days.FirstOrDefault(d => d.Id == day) is { } found
            ? found.Date is { } date ? words["DayAndDate", found.Number, Words.ShortDate(date)] : words["DayN", found.Number]
            : words["Boneyard"];
    }
}
