using CinephileCorner.Domain;

namespace CinephileCorner.Content.Markdown;

/// <summary>Gives headings their level on the page and their id: the page has its own first level, and no level is skipped.</summary>
internal sealed class HeadingOutline(string idPrefix)
{
    private const int DeepestLevel = 6;

    private readonly Stack<int> _open = new();
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _top = 2;

    /// <summary>Begins a part of the page whose own heading is of the level above <paramref name="top"/>.</summary>
    public void Begin(int top)
    {
        _open.Clear();
        _top = top;
    }

    /// <summary>Siblings stay siblings; what was deeper in the text is one level deeper on the page, however many hashes it has.</summary>
    public int LevelOf(int written)
    {
        while (_open.TryPeek(out var above) && above >= written)
            _open.Pop();
        _open.Push(written);
        return Math.Min(DeepestLevel, _top + _open.Count - 1);
    }

    // The prefix keeps an id from shadowing a global of the page's scripts.
    public string IdOf(string words)
    {
        var slug = "s-" + idPrefix + Slug.From(words.Length > 400 ? words[..400] : words);
        var id = slug;
        while (!_ids.Add(id))
        {
            _uses[slug] = _uses.GetValueOrDefault(slug, 1) + 1;
            id = slug + "-" + _uses[slug];
        }
        return id;
    }
}
