using System.Xml;

namespace Moteur.Formats;

/// <summary>Text as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>Without control characters and halves of characters, which people paste from word processors.</summary>
    public static string Of(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : CleanText.Of(text);
}
