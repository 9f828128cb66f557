using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Moteur.Productions;

namespace Moteur.Rules;

/// <summary>The limits that a board can be checked against, from <c>rules.json</c>. Not legal advice.</summary>
public static class RuleBook
{
    private const string File = "Moteur.Rules.rules.json";

    /// <summary>Age from which nobody is a minor.</summary>
    public const int AdultAge = 18;

    // A board is checked at each move: the rules do not change in between.
    private static readonly ConcurrentDictionary<CollectiveAgreement, IReadOnlyList<Rule>> InForce = new();

    /// <summary>Every rule of the file, read and checked once.</summary>
    public static IReadOnlyList<Rule> All { get; } = Read();

    /// <summary>
    /// The rules in force under an agreement: its own, and the general ones that it does not replace; the lowest figure first.
    /// </summary>
    public static IReadOnlyList<Rule> Under(CollectiveAgreement agreement) => InForce.GetOrAdd(agreement, Find);

    private static IReadOnlyList<Rule> Find(CollectiveAgreement agreement)
    {
        var known = All.Where(r => r.Agreement is null || r.Agreement == agreement).ToList();
        var replaced = known.SelectMany(r => r.Replaces ?? []).ToHashSet();
        return [.. known.Where(r => !replaced.Contains(r.Id)).OrderBy(r => r.Figure)];
    }

    private static List<Rule> Read()
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException(File);
        var rules = JsonSerializer.Deserialize(stream, RulesJson.Default.ListRule) ?? [];
        var wrong = rules.Where(r => !IsSound(r, rules)).Select(r => r.Id).ToList();
        return wrong.Count == 0 && rules.DistinctBy(r => r.Id).Count() == rules.Count
            ? rules
            : throw new InvalidOperationException($"{File}: {string.Join(", ", wrong)}");
    }

    /// <summary>A rule must say where it comes from, limit something, and concern minors exactly when it gives ages.</summary>
    private static bool IsSound(Rule rule, List<Rule> all)
    {
        var forMinors = rule.Limit is RuleLimit.MinorDayMinutes or RuleLimit.MinorNight;
        return !string.IsNullOrWhiteSpace(rule.Id)
            && !string.IsNullOrWhiteSpace(rule.Source)
            && rule.CheckedOn != default
            && rule.Figure > 0
            && forMinors == (rule.MinAge <= rule.MaxAge && rule.MaxAge < AdultAge)
            && (rule.Replaces ?? []).All(id => all.Exists(r => r.Id == id && r.Limit == rule.Limit && r.Agreement is null));
    }
}

/// <summary>How the file is written; names that it does not know are mistakes.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(List<Rule>))]
internal sealed partial class RulesJson : JsonSerializerContext;
