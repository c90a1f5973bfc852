using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CinephileCorner.Content.Editing;

/// <summary>Finds where the keys of front matter and their values stand. Only for text the reader of files has accepted.</summary>
internal sealed class FrontMatterPairs
{
    private readonly string _yaml;
    private readonly int _offset;
    private readonly Parser _events;

    private FrontMatterPairs(string yaml, int offset)
    {
        _yaml = yaml;
        _offset = offset;
        _events = new Parser(new Scanner(new StringReader(yaml)));
    }

    /// <summary>The top-level pairs in order; null when the text is no block of keys.</summary>
    /// <param name="offset">Where the YAML begins in the whole text, which all positions count from.</param>
    public static IReadOnlyList<FrontMatterPair>? Find(string yaml, int offset)
    {
        var pairs = new FrontMatterPairs(yaml, offset);
        for (var number = 0; number < 3; number++)
        {
            pairs._events.MoveNext();
            if (pairs._events.Current is DocumentEnd or StreamEnd)
                return [];
        }
        return pairs._events.Current switch
        {
            MappingStart { Style: not MappingStyle.Flow } => pairs.Children(isMap: true),
            Scalar { Value: "" } => [],
            _ => null,
        };
    }

    private List<FrontMatterPair> Children(bool isMap)
    {
        var found = new List<FrontMatterPair>();
        while (_events.MoveNext() && _events.Current is not (MappingEnd or SequenceEnd))
        {
            var key = _events.Current!;
            var name = isMap && key is Scalar scalar ? scalar.Value.Trim() : "";
            if (isMap)
                _events.MoveNext();
            found.Add(Value(name, (int)key.Start.Index, isMap ? (int)key.End.Index : (int)key.Start.Index));
        }
        return found;
    }

    private FrontMatterPair Value(string key, int keyStart, int keyEnd)
    {
        var value = _events.Current!;
        var style = value switch
        {
            Scalar { Style: ScalarStyle.SingleQuoted } => FrontMatterStyle.SingleQuoted,
            Scalar { Style: ScalarStyle.DoubleQuoted } => FrontMatterStyle.DoubleQuoted,
            Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } => FrontMatterStyle.BlockText,
            Scalar { Value: "" } => FrontMatterStyle.Nothing,
            SequenceStart { Style: SequenceStyle.Flow } => FrontMatterStyle.FlowList,
            SequenceStart => FrontMatterStyle.BlockList,
            MappingStart { Style: MappingStyle.Flow } => FrontMatterStyle.FlowMap,
            MappingStart => FrontMatterStyle.BlockMap,
            _ => FrontMatterStyle.Plain,
        };
        var start = (int)value.Start.Index;
        List<FrontMatterPair> items = value is SequenceStart or MappingStart ? Children(value is MappingStart) : [];
        // What a block ends with is what its last item ends with; the parser only notices at the next key.
        var end = style is FrontMatterStyle.BlockList or FrontMatterStyle.BlockMap ? (items.Count > 0 ? items[^1].End - _offset : start) : (int)_events.Current!.End.Index;
        // Of a flow the parser's end leaves out the bracket.
        if (style is FrontMatterStyle.FlowList or FrontMatterStyle.FlowMap)
            end = (int)_events.Current!.Start.Index + 1;
        end = Math.Min(end, _yaml.Length);
        while (end > start && char.IsWhiteSpace(_yaml[end - 1]))
            end--;
        return new FrontMatterPair(key, keyStart + _offset, keyEnd + _offset, start + _offset, Math.Max(start, end) + _offset, style, items);
    }
}
