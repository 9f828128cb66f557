using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Moteur.Breakdown.Stakes;
using Moteur.Breakdown.Suggestions;
using Moteur.Breakdown.Timing;
using Moteur.Productions;
using Moteur.Scripts;
using Moteur.Server.Storage;

namespace Moteur.Server.Breakdown.Suggestions;

/// <summary>
/// Keeps the last reading of each production's script in memory. Every request looks at what a reading depends on (which costs
/// a few light queries); texts are fetched again only where they have changed, and the script read again only when something has.
/// </summary>
internal sealed class ScriptReadings
{
    /// <summary>A script with its reading takes about a megabyte; the ones not looked at longest are let go.</summary>
    private const int MostKept = 16;

    private readonly ConcurrentDictionary<ProductionId, Kept> _kept = new();
    private long _turn;

    /// <summary>The reading of the production's script as it stands now.</summary>
    public async Task<Reading> OfAsync(MoteurDb db, ProductionId production, CancellationToken cancel)
    {
        var kept = _kept.GetOrAdd(production, _ => new());
        kept.Turn = Interlocked.Increment(ref _turn);
        await kept.Gate.WaitAsync(cancel);
        try
        {
            return await kept.ReadAsync(db, production, cancel);
        }
        finally
        {
            kept.Gate.Release();
            LetGo();
        }
    }

    private void LetGo()
    {
        foreach (var (production, _) in _kept.OrderByDescending(k => k.Value.Turn).Skip(MostKept))
        {
            _kept.TryRemove(production, out _);
        }
    }

    /// <summary>Something that a reading depends on, in a version.</summary>
    private readonly record struct Mark(Guid Id, long Version);

    private sealed class Kept
    {
        private Mark[] _marks = [];
        private Dictionary<SceneId, (long Stamp, SceneText Text)> _texts = [];
        private Reading _reading = Reading.Nothing;

        public SemaphoreSlim Gate { get; } = new(1);

        public long Turn { get; set; }

        public async Task<Reading> ReadAsync(MoteurDb db, ProductionId production, CancellationToken cancel)
        {
            var scripts = await db.Scripts.AsNoTracking().Where(s => s.ProductionId == production).OrderBy(s => s.Position).ToListAsync(cancel);
            if (scripts.Count == 0)
            {
                return Reading.Nothing;
            }

            var scenes = await db.Scenes.AsNoTracking().Include(s => s.Roles).Where(s => s.ProductionId == production).OrderBy(s => s.Position).ToListAsync(cancel);
            var roles = await db.CastRoles.AsNoTracking().Where(r => r.ProductionId == production).OrderBy(r => r.Number).ToListAsync(cancel);
            var elements = await db.Elements.AsNoTracking().Where(e => e.ProductionId == production).OrderBy(e => e.Id).ToListAsync(cancel);
            var tags = await db.Tags.AsNoTracking().Where(t => db.Scenes.Any(s => s.Id == t.SceneId && s.ProductionId == production)).OrderBy(t => t.Id).ToListAsync(cancel);
            var refused = await db.Refusals.AsNoTracking().Where(r => r.ProductionId == production).OrderBy(r => r.Id).ToListAsync(cancel);
            Mark[] marks =
            [
                .. scripts.Select(s => new Mark(s.Id.Value, StampOf(s))),
                .. scenes.Select(s => new Mark(s.Id.Value, s.Version)),
                .. scenes.SelectMany(s => s.Roles).Select(r => new Mark(r.RoleId.Value, r.Speaks ? 1 : 0)),
                .. roles.Select(r => new Mark(r.Id.Value, r.Version)),
                .. elements.Select(e => new Mark(e.Id.Value, e.Version)),
                .. tags.Select(t => new Mark(t.Id.Value, t.Span?.Start ?? -1)),
                .. refused.Select(r => new Mark(r.Id.Value, 0)),
            ];
            if (marks.AsSpan().SequenceEqual(_marks))
            {
                return _reading;
            }

            await FetchTextsAsync(db, scenes, scripts, cancel);
            foreach (var scene in scenes)
            {
                scene.Text = _texts.GetValueOrDefault(scene.Id).Text;
            }

            var read = ScriptReader.Read(new(
                scripts[0].Language, scenes, roles, elements, tags, [.. refused.Select(r => new RefusedWord(r.Word, r.Category, r.SceneId))]));
            var spoken = scenes.ToDictionary(s => s.Id, s => SceneMeasure.DialogueShare(s.Text?.Paragraphs));
            (_reading, _marks) = (new(read, spoken, scenes, roles, scripts[0].Language), marks);
            return _reading;
        }

        /// <summary>Another one after each version of the script that comes in or is taken back.</summary>
        private static long StampOf(Script script) => HashCode.Combine(script.ImportedAt, script.Version);

        private async Task FetchTextsAsync(MoteurDb db, List<Scene> scenes, List<Script> scripts, CancellationToken cancel)
        {
            var imported = scripts.ToDictionary(s => s.Id, StampOf);
            long SceneStamp(Scene scene) => HashCode.Combine(imported.GetValueOrDefault(scene.ScriptId), scene.Version);
            var texts = new Dictionary<SceneId, (long Stamp, SceneText Text)>(scenes.Count);
            var missing = new List<SceneId>();
            foreach (var scene in scenes)
            {
                if (_texts.TryGetValue(scene.Id, out var known) && known.Stamp == SceneStamp(scene))
                {
                    texts[scene.Id] = known;
                }
                else
                {
                    missing.Add(scene.Id);
                }
            }

            var stamps = scenes.ToDictionary(s => s.Id, SceneStamp);
            foreach (var some in missing.Chunk(500))
            {
                await foreach (var text in db.SceneTexts.AsNoTracking().Where(t => some.Contains(t.SceneId)).AsAsyncEnumerable().WithCancellation(cancel))
                {
                    texts[text.SceneId] = (stamps[text.SceneId], text);
                }
            }

            _texts = texts;
        }
    }
}

/// <summary>A script's reading by scene.</summary>
internal sealed class Reading(
    ScriptReading read, IReadOnlyDictionary<SceneId, double> spoken, IReadOnlyList<Scene> scenes, IReadOnlyList<Role> roles, ScriptLanguage language)
{
    private readonly ILookup<SceneId, SuggestionLine> _suggestions = read.Suggested.Elements
        .Select(e => (e.SceneId, Line: SuggestionLine.Of(e)))
        .Concat(read.Suggested.Roles.Select(r => (r.SceneId, Line: SuggestionLine.Of(r))))
        .OrderBy(s => s.Line.Spans[0].Paragraph)
        .ThenBy(s => s.Line.Spans[0].Start)
        .ToLookup(s => s.SceneId, s => s.Line);

    private readonly ILookup<SceneId, StakeFlag> _stakes = read.Stakes.ToLookup(s => s.SceneId);

    public static Reading Nothing { get; } = new(new(new([], []), []), new Dictionary<SceneId, double>(), [], [], ScriptLanguage.French);

    /// <summary>The scenes that were read, with their texts; not to be changed.</summary>
    public IReadOnlyList<Scene> Scenes => scenes;

    public IReadOnlyList<Role> Roles => roles;

    public ScriptLanguage Language => language;

    /// <summary>What is suggested in a scene, in the order of its text.</summary>
    public IReadOnlyList<SuggestionLine> SuggestionsOf(SceneId scene) => [.. _suggestions[scene]];

    public IReadOnlyList<StakeFlag> StakesOf(SceneId scene) => [.. _stakes[scene]];

    /// <summary>What part of a scene is dialogue, from 0 to 1.</summary>
    public double SpokenOf(SceneId scene) => spoken.GetValueOrDefault(scene);
}
