using System.Xml;

namespace Moteur.Formats.Fdx;

/// <summary>Steps through the nodes of a file within limits.</summary>
internal sealed class FdxNodes(XmlReader reader, CancellationToken cancel)
{
    /// <summary>Final Draft's own files are about ten elements deep.</summary>
    private const int DeepestElement = 64;

    /// <summary>A feature has about ten thousand nodes; a series' bible a few hundred thousand.</summary>
    private const int MostNodes = 2_000_000;

    private int _count;

    public bool HasRoot { get; private set; }

    /// <summary>True when the reading stopped at a limit.</summary>
    public bool TooDeep { get; private set; }

    public string Name => reader.LocalName;

    public int Line => ((IXmlLineInfo)reader).LineNumber;

    public string? this[string attribute] => reader.GetAttribute(attribute) is { } value ? CleanText.Of(value) : null;

    /// <summary>Goes to the root element; false when there is none.</summary>
    public bool ToRoot()
    {
        while (Next())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return HasRoot = true;
            }
        }

        return false;
    }

    /// <summary>Calls <paramref name="child"/> on each child element, which it must read to its end or leave where it stands.</summary>
    public void EachChild(Action child)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (Next() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var own = reader.Depth;
                var empty = reader.IsEmptyElement;
                child();
                if (!empty && reader.Depth == own && reader.NodeType == XmlNodeType.Element)
                {
                    Skip();
                }
            }
        }
    }

    /// <summary>The text inside the current element, which is read to its end.</summary>
    public string ReadText()
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new System.Text.StringBuilder();
        var depth = reader.Depth;
        while (Next() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(reader.Value);
            }
        }

        return CleanText.Of(text.ToString());
    }

    /// <summary>Leaves the current element. Node by node, because the reader's own skipping knows no limits.</summary>
    private void Skip()
    {
        var depth = reader.Depth;
        while (Next() && reader.Depth > depth)
        {
        }
    }

    private bool Next()
    {
        if (++_count % 1024 == 0)
        {
            cancel.ThrowIfCancellationRequested();
        }

        var more = reader.Read();
        if (reader.Depth > DeepestElement || _count > MostNodes)
        {
            TooDeep = true;
            throw new XmlException();
        }

        return more;
    }
}
