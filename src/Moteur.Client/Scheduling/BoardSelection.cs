using Moteur.Scheduling;
using Moteur.Scripts;

namespace Moteur.Client.Scheduling;

/// <summary>A day, or the boneyard when <paramref name="Day"/> is null, and its strips that are shown.</summary>
public sealed record BoardRow(BoardDayId? Day, IReadOnlyList<SceneId> Scenes)
{
    /// <summary>What the keyboard stands on in it: the day's header first.</summary>
    public IEnumerable<BoardItem> Items => Day is { } day ? Scenes.Select(BoardItem.Of).Prepend(BoardItem.Of(day)) : Scenes.Select(BoardItem.Of);
}

/// <summary>Where the keyboard stands on a board, and which strips are selected together.</summary>
public sealed class BoardSelection
{
    private readonly HashSet<SceneId> _selected = [];
    private IReadOnlyList<BoardRow> _rows = [];
    private List<BoardItem> _items = [];
    private SceneId? _anchor;

    /// <summary>Where the keyboard stands; null on an empty board.</summary>
    public BoardItem? Current
    {
        get;
        private set
        {
            field = value;
            Row = value is { } item ? _rows.FirstOrDefault(r => Holds(r, item)) : null;
        }
    }

    public IReadOnlyCollection<SceneId> Selected => _selected;

    /// <summary>The row of <see cref="Current"/>; null when there is none.</summary>
    public BoardRow? Row { get; private set; }

    private int Place => Current is { } current ? _items.IndexOf(current) : -1;

    public bool Contains(SceneId scene) => _selected.Contains(scene);

    /// <summary>The board has been laid out anew or filtered; what is no longer shown is no longer selected.</summary>
    public void Lay(IReadOnlyList<BoardRow> rows)
    {
        var place = Place;
        _rows = rows;
        _items = [.. rows.SelectMany(r => r.Items)];
        _selected.IntersectWith(rows.SelectMany(r => r.Scenes));
        if (_anchor is { } anchor && !_selected.Contains(anchor))
        {
            _anchor = null;
        }

        Current = Place >= 0 ? Current : _items.Count == 0 ? null : _items[Math.Clamp(place, 0, _items.Count - 1)];
    }

    /// <summary>Stands on an item and selects it alone.</summary>
    public void Choose(BoardItem item)
    {
        Current = item;
        _selected.Clear();
        _anchor = item.Scene;
        if (item.Scene is { } scene)
        {
            _selected.Add(scene);
        }
    }

    /// <summary>Selects nothing; the keyboard stays where it stands.</summary>
    public void Clear()
    {
        _selected.Clear();
        _anchor = null;
    }

    /// <summary>Selects these strips and stands on the first.</summary>
    public void Choose(IReadOnlyList<SceneId> scenes)
    {
        Choose(BoardItem.Of(scenes[0]));
        _selected.UnionWith(scenes);
    }

    /// <summary>Adds a strip to the selection or takes it out.</summary>
    public void Toggle(BoardItem item)
    {
        Current = item;
        if (item.Scene is { } scene)
        {
            _anchor = scene;
            if (!_selected.Remove(scene))
            {
                _selected.Add(scene);
            }
        }
    }

    /// <summary>Selects from where the selection began to an item.</summary>
    public void Extend(BoardItem item)
    {
        Current = item;
        if (item.Scene is not { } scene)
        {
            return;
        }

        _anchor ??= scene;
        int from = _items.IndexOf(BoardItem.Of(_anchor.Value)), to = _items.IndexOf(item);
        _selected.Clear();
        for (var i = Math.Min(from, to); i <= Math.Max(from, to); i++)
        {
            if (_items[i].Scene is { } between)
            {
                _selected.Add(between);
            }
        }
    }

    /// <summary>Stands on an item without changing what is selected.</summary>
    public void StandOn(BoardItem item) => Current = item;

    /// <summary>The item so many steps further; the last one there is when the board ends before; null when there is none.</summary>
    /// <param name="strips">True to pass over the headers of days.</param>
    public BoardItem? Beside(int step, bool strips)
    {
        BoardItem? found = null;
        var left = Math.Abs(step);
        for (var to = Place + Math.Sign(step); left > 0 && to >= 0 && to < _items.Count; to += Math.Sign(step))
        {
            if (!strips || _items[to].Scene is not null)
            {
                (found, left) = (_items[to], left - 1);
            }
        }

        return found;
    }

    /// <summary>The first strip of the day before or after, its header when it has none; the boneyard comes last.</summary>
    public BoardItem? DayBeside(int step)
    {
        var shown = _rows.Where(r => r.Items.Any()).ToList();
        var to = (Row is { } row ? shown.IndexOf(row) : -1) + step;
        return to < 0 || to >= shown.Count ? null
            : shown[to].Scenes.Count > 0 ? BoardItem.Of(shown[to].Scenes[0])
            : shown[to].Items.First();
    }

    /// <summary>The first or last item of the day, or of the whole board.</summary>
    public BoardItem? End(bool last, bool wholeBoard)
    {
        var items = wholeBoard ? _items : [.. Row?.Items ?? []];
        return items.Count == 0 ? null : items[last ? ^1 : 0];
    }

    private static bool Holds(BoardRow row, BoardItem item) => item.Scene is { } scene ? row.Scenes.Contains(scene) : row.Day == item.Day;
}
