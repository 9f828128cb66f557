using System.Text.Json;
using System.Text.Json.Serialization;

namespace Moteur.Breakdown.Suggestions.Measure;

/// <summary>What a person has found in a script: the truth that suggestions are measured against.</summary>
/// <param name="Script">Title, for people.</param>
/// <param name="Labels">What each scene needs.</param>
public sealed record LabelledScript(string Script, IReadOnlyList<Label> Labels)
{
    /// <summary>Reads a file of labels; how they are made is explained beside the labelled scripts.</summary>
    public static LabelledScript Read(Stream file) =>
        JsonSerializer.Deserialize(file, LabelsJson.Default.LabelledScript) ?? throw new JsonException("no labels");
}

/// <summary>One element or silent role of one scene.</summary>
/// <param name="Scene">The scene's number.</param>
/// <param name="Category">A category of elements, or <c>Roles</c> for somebody who is there without speaking.</param>
/// <param name="Words">Words as they stand in the text.</param>
/// <param name="Name">The element's name, singular, without article.</param>
/// <param name="Quantity">How many, when the text says so.</param>
public sealed record Label(string Scene, string Category, string Words, string Name, int? Quantity = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LabelledScript))]
internal sealed partial class LabelsJson : JsonSerializerContext;
