using System.Text;

namespace CinephileCorner.Content.Mentions;

/// <summary>A paragraph's words as readers see them, each letter with its place in the HTML.</summary>
internal sealed class ProseBlock(int piece, bool isHidden)
{
    private readonly StringBuilder _text = new();
    private readonly List<Letter> _letters = [];
    private string? _whole;

    public int Piece { get; } = piece;

    /// <summary>Inside a spoiler.</summary>
    public bool IsHidden { get; } = isHidden;

    public string Text => _whole ??= _text.ToString();

    /// <summary>Emphasised stretches, in the order in which they begin.</summary>
    public List<(int Start, int End)> Emphases { get; } = [];

    /// <summary>Where stretches of strong emphasis begin, each with its end.</summary>
    public Dictionary<int, int> Strongs { get; } = [];

    /// <summary>The <c>[[…]]</c> and the links to pages of films and people in it: the name or the address, and where its words stand.</summary>
    public List<(string Name, int Start, int End, int At, int Length)> Pinned { get; } = [];

    public int Length => _letters.Count;

    public void Add(char c, Letter letter)
    {
        _text.Append(c);
        _letters.Add(letter);
    }

    public Letter At(int index) => _letters[index];

    /// <summary>True when a link may be laid around these letters: no tag stands between them, and none of them is in a link or in code.</summary>
    public bool IsFree(int start, int end)
    {
        var run = _letters[start].Run;
        for (var i = start; i < end; i++)
        {
            if (!_letters[i].IsFree || _letters[i].Run != run)
                return false;
        }
        return true;
    }

    /// <summary>The innermost emphasised stretch around a letter; null when there is none.</summary>
    public (int Start, int End)? EmphasisAt(int index) => _letters[index].Emphasis is >= 0 and var number ? Emphases[number] : null;
}
