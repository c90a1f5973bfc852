namespace CinephileCorner.Content.Mentions;

/// <summary>
/// Finds every known row of words in one pass over a text, however many rows there are (Aho and Corasick, 1975, with words
/// for letters).
/// </summary>
internal sealed class NameAutomaton
{
    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _name = [-1];
    private readonly List<int> _depth = [0];
    private readonly List<long> _edge = [-1];
    private int[] _fallback = [];
    private int[] _shorter = [];

    /// <summary>Adds a row of words and returns the number it had or now has.</summary>
    public int Add(IReadOnlyList<Word> words, int number)
    {
        var node = 0;
        foreach (var word in words)
        {
            var edge = Edge(node, word.Id);
            if (!_next.TryGetValue(edge, out var child))
            {
                _next[edge] = child = _name.Count;
                _name.Add(-1);
                _depth.Add(_depth[node] + 1);
                _edge.Add(edge);
            }
            node = child;
        }
        if (_name[node] < 0)
            _name[node] = number;
        return _name[node];
    }

    /// <summary>To be called once all rows are in.</summary>
    public void Close()
    {
        _fallback = new int[_name.Count];
        _shorter = new int[_name.Count];
        foreach (var node in Enumerable.Range(1, _name.Count - 1).OrderBy(node => _depth[node]))
        {
            var parent = (int)(_edge[node] >> 32);
            var word = (int)(_edge[node] & 0xFFFF_FFFF);
            var back = parent == 0 ? 0 : Step(_fallback[parent], word, out _);
            _fallback[node] = back;
            _shorter[node] = _name[back] >= 0 ? back : _shorter[back];
        }
    }

    /// <summary>Reports each row by its number, its first word and its last; returns the steps it took.</summary>
    public long Scan(IReadOnlyList<Word> words, List<(int Name, int First, int Last)> found)
    {
        long steps = 0;
        var node = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Id < 0)
            {
                (node, steps) = (0, steps + 1);
                continue;
            }
            node = Step(node, words[i].Id, out var taken);
            steps += taken;
            for (var at = _name[node] >= 0 ? node : _shorter[node]; at != 0; at = _shorter[at], steps++)
                found.Add((_name[at], i - _depth[at] + 1, i));
        }
        return steps;
    }

    private int Step(int node, int word, out int steps)
    {
        for (steps = 1; ; steps++)
        {
            if (_next.TryGetValue(Edge(node, word), out var next))
                return next;
            if (node == 0)
                return 0;
            node = _fallback[node];
        }
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;
}
