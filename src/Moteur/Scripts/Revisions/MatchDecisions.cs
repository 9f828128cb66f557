namespace Moteur.Scripts.Revisions;

/// <summary>What persons said of doubtful matches, by places in the two scripts.</summary>
internal sealed class MatchDecisions
{
    private readonly Dictionary<int, (MatchKind Kind, int Incoming)> _old = [];
    private readonly Dictionary<int, (MatchKind Kind, int Old)> _incoming = [];

    /// <summary>The scenes that are kept, with what they are in the incoming script.</summary>
    public IEnumerable<(int Old, int Incoming)> Kept =>
        _old.Where(d => d.Value.Kind == MatchKind.Kept).Select(d => (d.Key, d.Value.Incoming));

    /// <summary>Reads decisions; null when one names a scene that is not there, or two are of the same scene.</summary>
    public static MatchDecisions? Of(IEnumerable<MatchDecision> decisions, IReadOnlyList<SceneProfile> old, int incoming)
    {
        var places = old.ToDictionary(p => p.Scene.Id, p => p.Index);
        var read = new MatchDecisions();
        foreach (var (kind, scene, place) in decisions)
        {
            var i = scene is { } id ? places.GetValueOrDefault(id, -1) : -1;
            var j = place is { } at && at < incoming ? at : -1;
            var taken = kind switch
            {
                MatchKind.Kept => i >= 0 && j >= 0 && read._old.TryAdd(i, (kind, j)) && read._incoming.TryAdd(j, (kind, i)),
                MatchKind.Added => i < 0 && scene is null && j >= 0 && read._incoming.TryAdd(j, (kind, -1)),
                MatchKind.SplitOff => i >= 0 && j >= 0 && read._incoming.TryAdd(j, (kind, i)),
                MatchKind.MergedInto => i >= 0 && j >= 0 && read._old.TryAdd(i, (kind, j)),
                _ => i >= 0 && place is null && read._old.TryAdd(i, (kind, -1)),
            };
            if (!taken)
            {
                return null;
            }
        }

        return read;
    }

    /// <summary>What was said of a scene of the production.</summary>
    public (MatchKind Kind, int Incoming)? OfOld(int old) => _old.TryGetValue(old, out var said) ? said : null;

    /// <summary>What was said of an incoming scene.</summary>
    public (MatchKind Kind, int Old)? OfIncoming(int incoming) => _incoming.TryGetValue(incoming, out var said) ? said : null;
}
