using Moteur.Breakdown.Raccords;
using Moteur.Scripts;

namespace Moteur.Client.Breakdown.Raccords;

/// <summary>
/// The raccords as one person types them, ahead of the server: what is typed stands at once, and all that the server has not got
/// yet goes to it together, on the versions that it has told.
/// </summary>
public sealed class RaccordsDraft
{
    private readonly Dictionary<SceneId, ContinuityLine> _confirmed = [];
    private readonly Dictionary<SceneId, ContinuityLine> _wanted = [];
    private readonly Stack<IReadOnlyList<ContinuityLine>> _before = [];

    /// <summary>The raccords with what waits.</summary>
    public IReadOnlyDictionary<SceneId, ContinuityLine> Lines => _wanted;

    public bool CanUndo => _before.Count > 0;

    /// <summary>What the server has not got yet, on the versions that it has told.</summary>
    public IReadOnlyList<ContinuityLine> Waiting =>
        [.. _wanted.Values.Where(l => !l.SaysTheSameAs(_confirmed[l.Scene])).Select(l => l with { Version = _confirmed[l.Scene].Version })];

    /// <summary>The server's state of all scenes; what waits stays.</summary>
    public void Take(IReadOnlyList<ContinuityLine> lines)
    {
        var waiting = Waiting;
        _confirmed.Clear();
        _wanted.Clear();
        Accept(lines);
        foreach (var line in waiting.Where(l => _confirmed.ContainsKey(l.Scene)))
        {
            _wanted[line.Scene] = line;
        }
    }

    /// <summary>One gesture: it is taken back as a whole.</summary>
    public void Do(params IReadOnlyList<ContinuityLine> lines)
    {
        var changed = lines.Select(l => l.Tidied()).Where(l => _wanted.TryGetValue(l.Scene, out var now) && !l.SaysTheSameAs(now)).ToList();
        if (changed.Count > 0)
        {
            _before.Push([.. changed.Select(l => _wanted[l.Scene])]);
            changed.ForEach(l => _wanted[l.Scene] = l);
        }
    }

    /// <summary>Takes the last gesture back.</summary>
    public void Undo()
    {
        if (_before.TryPop(out var before))
        {
            foreach (var line in before.Where(l => _wanted.ContainsKey(l.Scene)))
            {
                _wanted[line.Scene] = line;
            }
        }
    }

    /// <summary>The server has got <paramref name="sent"/>; what was typed since stays.</summary>
    public void Saved(IReadOnlyList<ContinuityLine> sent, IReadOnlyList<ContinuityLine> now)
    {
        var unchanged = sent.Where(s => s.SaysTheSameAs(_wanted[s.Scene])).Select(s => s.Scene).ToHashSet();
        foreach (var line in now)
        {
            _confirmed[line.Scene] = line;
            if (unchanged.Contains(line.Scene))
            {
                _wanted[line.Scene] = line;
            }
        }
    }

    /// <summary>Somebody was first: these scenes are as the server has them, and what was typed in them is given up.</summary>
    public void Conflict(IReadOnlyList<ContinuityLine> now) => Accept(now);

    private void Accept(IReadOnlyList<ContinuityLine> lines)
    {
        foreach (var line in lines)
        {
            _confirmed[line.Scene] = line;
            _wanted[line.Scene] = line;
        }
    }
}
