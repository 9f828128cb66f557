using Moteur.Rules;
using Moteur.Scheduling;
using Moteur.Scheduling.Revisions;
using Moteur.Scripts;

namespace Moteur.Client.Scheduling;

/// <summary>
/// A board as it lies before one person: what is carried is already shown where it would go, with the hours, pages and
/// breaches that this would make. Days that have not changed keep their identity, so that only the others are drawn again.
/// </summary>
public sealed class BoardDesk
{
    private IReadOnlyList<Breach> _before = [];
    private ScheduleReader _reader = null!;
    private ScheduleView? _read;
    private ILookup<int, Breach> _breaches = Array.Empty<Breach>().ToLookup(b => b.Day);

    public BoardDesk(BoardDraft draft, BoardSender sender, SpokenWords words)
    {
        (Draft, Sender, Words) = (draft, sender, words);
        View = draft.Confirmed;
        Schedule = new([], [], [], []);
        Marked = new HashSet<SceneId>();
        Read();
        Refresh();
        sender.Changed += OnSent;
    }

    public BoardDraft Draft { get; }

    public BoardSender Sender { get; }

    public SpokenWords Words { get; }

    /// <summary>The plan as shown.</summary>
    public ScheduleView View { get; private set; }

    public Schedule Schedule { get; private set; }

    public IReadOnlyList<ScheduleWeek> Weeks { get; private set; } = [];

    /// <summary>Words of each scene.</summary>
    public IReadOnlyDictionary<SceneId, StripText> Strips { get; private set; } = new Dictionary<SceneId, StripText>();

    public BoardSelection Selection { get; } = new();

    public BoardFilter Filter { get; private set; } = BoardFilter.None;

    /// <summary>The strips that the filter asks for; null when it asks for none in particular.</summary>
    public IReadOnlySet<SceneId>? Matching { get; private set; }

    /// <summary>What is lifted, as the command that dropping it gives; null when nothing is.</summary>
    public BoardCommand? Carried { get; private set; }

    /// <summary>Scenes by which a limit is passed.</summary>
    public IReadOnlySet<SceneId> Marked { get; private set; }

    /// <summary>How many consequences of the script's newest version are still to be seen, by day.</summary>
    public IReadOnlyDictionary<BoardDayId, int> Notices { get; private set; } = new Dictionary<BoardDayId, int>();

    /// <summary>Breaches that the last change has made.</summary>
    public IEnumerable<Breach> NewBreaches => Schedule.Breaches.Except(_before);

    /// <summary>What a screen reader was last told.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Something is to be told.</summary>
    public event Action? Spoken;

    /// <summary>What is shown has changed.</summary>
    public event Action? Changed;

    public bool IsCarried(SceneId scene) => Carried is MoveStrips strips && strips.Scenes.Contains(scene);

    public bool IsCarried(BoardDayId day) => Carried is MoveDay move && move.Day == day;

    /// <summary>True when the filter leaves the strip to be shown.</summary>
    public bool IsShown(SceneId scene) => !Filter.Hide || Matching is null || Matching.Contains(scene) || IsCarried(scene);

    /// <summary>The breaches of a day, by its number.</summary>
    public IEnumerable<Breach> BreachesOf(int day) => _breaches[day];

    /// <summary>Shows what of the script's newest version is still to be seen.</summary>
    public void Show(NoticesView notices)
    {
        Notices = notices.Notices
            .Where(n => n.DayId is not null && n.SeenBy(null) is null)
            .CountBy(n => n.DayId!.Value)
            .ToDictionary();
        Draw();
    }

    /// <summary>Tells a screen reader what has happened.</summary>
    public void Say(string what)
    {
        // The same words twice are heard once, unless they differ.
        Said = what == Said ? $"{what}\u00A0" : what;
        Spoken?.Invoke();
    }

    /// <summary>Shows the board as it is: something else is selected.</summary>
    public void Draw() => Changed?.Invoke();

    /// <summary>Sends what was done.</summary>
    public Task SendAsync() => Sender.SendAsync();

    /// <summary>Does something at once.</summary>
    /// <returns>Why it cannot be done; null when it is.</returns>
    public Problem? Do(BoardCommand command)
    {
        var problem = Draft.Do(command);
        Refresh();
        return problem;
    }

    /// <summary>Lifts the selected strips, or the day on whose header the keyboard stands.</summary>
    public bool Lift()
    {
        Carried = Selection.Current switch
        {
            { Day: { } day } => Carrying.Lift(Draft.Layout, day),
            { Scene: { } scene } => Carrying.Lift(Draft.Layout, Selection.Contains(scene) ? Selection.Selected : [scene]),
            _ => null,
        };
        if (Carried is MoveStrips strips)
        {
            Selection.Choose(strips.Scenes);
        }

        Refresh();
        return Carried is not null;
    }

    /// <summary>Carries a step further.</summary>
    public void Carry(CarryStep step)
    {
        if (Carried is { } carried)
        {
            Carried = Carrying.Step(Draft.Layout, carried, step);
            Refresh();
        }
    }

    /// <summary>Puts down what is carried.</summary>
    /// <returns>True when it lies elsewhere than before.</returns>
    public bool Drop()
    {
        if (Carried is not { } carried)
        {
            return false;
        }

        Carried = null;
        var moved = Draft.Preview(carried) is { } layout && !layout.IsSameAs(Draft.Layout) && Draft.Do(carried) is null;
        Refresh();
        return moved;
    }

    /// <summary>Returns what is carried to where it was.</summary>
    public void Return()
    {
        Carried = null;
        Refresh();
    }

    /// <summary>Lets some strips stand out.</summary>
    public void Show(BoardFilter filter)
    {
        if (Filter != filter)
        {
            Filter = filter;
            Matching = filter.Matching(View, Strips);
            Refresh();
        }
    }

    /// <summary>The strip that the filter finds after the one on which the keyboard stands, round to the first; null when it finds none.</summary>
    public SceneId? NextFound()
    {
        var order = View.Layout.Days.SelectMany(d => d.Scenes).Concat(View.Layout.Boneyard).ToList();
        var here = Selection.Current?.Scene is { } scene ? order.IndexOf(scene) : -1;
        return order.Skip(here + 1).Concat(order.Take(here + 1)).Where(s => Matching?.Contains(s) == true).Select(s => (SceneId?)s).FirstOrDefault();
    }

    /// <summary>Reads the draft again.</summary>
    public void Refresh()
    {
        var layout = Carried is { } carried ? Draft.Preview(carried) : Draft.Layout;
        if (layout is null)
        {
            // Somebody has taken away what was carried, or where to.
            Carried = null;
            layout = Draft.Layout;
        }

        View = Draft.Confirmed with { Layout = layout };
        _before = Schedule.Breaches;
        Schedule = _reader.Read(layout);
        Weeks = Settled(ScheduleWeek.Of(Schedule.Days));
        if (!ReferenceEquals(_before, Schedule.Breaches))
        {
            _breaches = Schedule.Breaches.ToLookup(b => b.Day);
            Marked = Schedule.Breaches.SelectMany(b => b.Scenes ?? []).ToHashSet();
        }

        Selection.Lay(
        [
            .. layout.Days.Select(d => new BoardRow(d.Id, Shown(d.Scenes))),
            new BoardRow(null, Shown(layout.Boneyard)),
        ]);
        Changed?.Invoke();
    }

    /// <summary>A figure that differs when the marks of a week's days do.</summary>
    public int MarksOf(ScheduleWeek week)
    {
        var marks = default(HashCode);
        foreach (var entry in week.Entries)
        {
            if (entry.Day is { } day)
            {
                marks.Add(MarksOf(day.Id, day.Scenes));
            }
        }

        return marks.ToHashCode();
    }

    /// <summary>
    /// A figure that differs when the marks of a row's strips do: what is selected, carried, greyed or in breach, and where the
    /// keyboard stands.
    /// </summary>
    public int MarksOf(BoardDayId? day, IReadOnlyList<SceneLine> scenes)
    {
        var marks = default(HashCode);
        marks.Add((Filter.Hide, day is { } id && IsCarried(id), Selection.Row?.Day == day, Selection.Current is { Day: { } head } && head == day));
        foreach (var scene in scenes)
        {
            marks.Add(
                (Selection.Contains(scene.Id) ? 1 : 0)
                + (Selection.Current?.Scene == scene.Id ? 2 : 0)
                + (Matching?.Contains(scene.Id) == false ? 4 : 0)
                + (IsCarried(scene.Id) ? 8 : 0)
                + (Marked.Contains(scene.Id) ? 16 : 0));
        }

        return marks.ToHashCode();
    }

    private IReadOnlyList<SceneId> Shown(IReadOnlyList<SceneId> scenes) =>
        Filter.Hide && Matching is not null ? [.. scenes.Where(IsShown)] : scenes;

    private void OnSent()
    {
        if (Draft.Confirmed is var view && _read is { } read && !HasSameScript(read, view))
        {
            Read();
        }

        Refresh();
    }

    /// <summary>Writes the strips anew: the scenes, roles, places or settings are others.</summary>
    private void Read()
    {
        _read = Draft.Confirmed;
        _reader = new(_read);
        Strips = StripText.Of(_read);
        Matching = Filter.Matching(_read, Strips);
    }

    private static bool HasSameScript(ScheduleView a, ScheduleView b) =>
        ReferenceEquals(a.Scenes, b.Scenes) && ReferenceEquals(a.Roles, b.Roles) && ReferenceEquals(a.Sets, b.Sets) && ReferenceEquals(a.Calendar, b.Calendar);

    /// <summary>The same weeks with the former instance of each that is as it was.</summary>
    private IReadOnlyList<ScheduleWeek> Settled(IReadOnlyList<ScheduleWeek> weeks) =>
    [
        .. weeks.Select((week, i) => i < Weeks.Count && IsSame(Weeks[i], week) ? Weeks[i] : week),
    ];

    private static bool IsSame(ScheduleWeek a, ScheduleWeek b) =>
        a.Monday == b.Monday
        && a.Entries.Count == b.Entries.Count
        && a.Entries.Zip(b.Entries).All(pair =>
            ReferenceEquals(pair.First.Day, pair.Second.Day) && pair.First.RestFrom == pair.Second.RestFrom && pair.First.RestTo == pair.Second.RestTo);
}
