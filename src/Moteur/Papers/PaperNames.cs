using System.Text;

namespace Moteur.Papers;

/// <summary>The papers' names in addresses: <c>set-timing</c>.</summary>
public static class PaperNames
{
    public static string Of(PaperKind kind)
    {
        var name = new StringBuilder();
        foreach (var letter in kind.ToString())
        {
            _ = char.IsUpper(letter) && name.Length > 0 ? name.Append('-') : name;
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }

    /// <summary>The paper of a name; null when there is none.</summary>
    public static PaperKind? Find(string? name) => Enum.GetValues<PaperKind>().Where(k => Of(k) == name).Select(k => (PaperKind?)k).FirstOrDefault();
}
