using System.Text;

namespace CinephileCorner.Content.Linting;

/// <summary>The words of a paragraph while they are gathered.</summary>
internal sealed class WordRun
{
    public StringBuilder Words { get; } = new();

    public List<int> Offsets { get; } = [];

    public List<(int Start, int End)> Titles { get; } = [];

    public void Add(string words, int start, int length)
    {
        Words.Append(words);
        for (var at = 0; at < words.Length; at++)
            Offsets.Add(words.Length == length ? start + at : start);
    }

    public void AddTitle(Action add)
    {
        var start = Words.Length;
        add();
        Titles.Add((start, Words.Length));
    }
}
