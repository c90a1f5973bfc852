namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>Numbers for words, given in the order in which words come: they mean nothing beyond that.</summary>
public sealed class WordBook
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];

    public int Count => _words.Count;

    public string this[int id] => _words[id];

    public int IdOf(string word)
    {
        if (!_ids.TryGetValue(word, out var id))
        {
            _ids.Add(word, id = _words.Count);
            _words.Add(word);
        }
        return id;
    }
}
