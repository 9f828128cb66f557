using Moteur.Rules;
using Moteur.Scheduling;
using static Moteur.Tests.Scheduling.Boards;

namespace Moteur.Tests.Scheduling;

public class ScheduleReaderTests
{
    private readonly ScheduleReader _reader = new(View("1 2 3 | 4 5 | 6 || 7"));

    [Fact]
    public void What_a_move_does_not_touch_is_the_very_same_day()
    {
        var before = _reader.Read(Layout("1 2 3 | 4 5 | 6 || 7"));
        var after = _reader.Read(Layout("1 3 | 4 2 5 | 6 || 7"));
        after.Days[0].ShouldNotBeSameAs(before.Days[0]);
        after.Days[1].ShouldNotBeSameAs(before.Days[1]);
        after.Days[2].ShouldBeSameAs(before.Days[2]);
        after.Boneyard.ShouldBeSameAs(before.Boneyard);
        after.Days.Select(d => d.Minutes).ShouldBe([120, 180, 60]);
    }

    [Fact]
    public void A_day_that_changes_its_number_date_kind_or_note_is_read_anew()
    {
        var layout = Layout("1 2 3 | 4 5 | 6 || 7");
        var before = _reader.Read(layout);
        var without = _reader.Read(new([.. layout.Days.Skip(1)], [.. layout.Boneyard, .. layout.Days[0].Scenes]));
        without.Days.Select(d => (d.Number, d.Date)).ShouldBe([(1, new(2027, 3, 1)), (2, new DateOnly(2027, 3, 2))]);

        _reader.Read(layout);
        var night = _reader.Read(layout with { Days = [layout.Days[0] with { Kind = DayKind.Night }, layout.Days[1] with { Note = "Marée" }, layout.Days[2]] });
        night.Days[0].Kind.ShouldBe(DayKind.Night);
        night.Days[1].Note.ShouldBe("Marée");
        night.Days[2].Scenes.ShouldBe(before.Days[2].Scenes);
    }

    [Fact]
    public void A_breach_that_stays_is_the_very_same()
    {
        var view = View("1 2 3 | 4 5 || 6") with { MinutesPerDay = 100 };
        var reader = new ScheduleReader(view);
        var before = reader.Read(view.Layout);
        before.Breaches.Count.ShouldBe(2);
        var after = reader.Read(Layout("1 2 | 4 5 || 3 6"));
        after.Breaches.Single(b => b.Day == 2).ShouldBeSameAs(before.Breaches.Single(b => b.Day == 2));
        after.Breaches.Single(b => b.Day == 1).ShouldNotBeSameAs(before.Breaches.Single(b => b.Day == 1));
        reader.Read(Layout("2 1 | 5 4 || 3 6")).Breaches.ShouldBeSameAs(after.Breaches);
    }

    [Fact]
    public void Reading_layouts_in_turn_gives_what_reading_each_alone_gives()
    {
        foreach (var layout in new[] { "1 2 3 | 4 5 | 6 || 7", "1 | 2 3 | 4 5 6 || 7", "7 6 5 | 4 || 1 2 3", "| | 1 2 3 4 5 6 7 ||", "1 2 3 | 4 5 | 6 || 7" })
        {
            var read = _reader.Read(Layout(layout));
            var alone = Schedule.Of(View("1 2 3 | 4 5 | 6 || 7") with { Layout = Layout(layout) });
            read.Days.Select(d => (d.Id, d.Number, d.Date, d.Place, d.Eighths, d.Minutes)).ShouldBe(alone.Days.Select(d => (d.Id, d.Number, d.Date, d.Place, d.Eighths, d.Minutes)));
            read.Days.SelectMany(d => d.Scenes).Select(s => s.Id).ShouldBe(alone.Days.SelectMany(d => d.Scenes).Select(s => s.Id));
            read.Breaches.Select(Sentence).ShouldBe(alone.Breaches.Select(Sentence));
        }
    }

    private static string Sentence(Breach breach) => breach.Problem.ToString();
}
