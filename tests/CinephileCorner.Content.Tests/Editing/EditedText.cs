namespace CinephileCorner.Content.Tests.Editing;

/// <summary>Fields and paragraphs that somebody edits, each a place of its own.</summary>
internal sealed class EditedText
{
    private readonly List<string> _places;
    private readonly string _end;

    private EditedText(List<string> places, int fields, string end) => (_places, Fields, _end) = (places, fields, end);

    public int Count => _places.Count;

    /// <summary>How many of the places are lines of front matter; the paragraphs follow.</summary>
    public int Fields { get; private set; }

    public string this[int index] => _places[index];

    public string Text => (Fields == 0 ? "" : $"---\n{string.Concat(_places.Take(Fields).Select(line => line + "\n"))}---\n\n") + string.Join("\n\n", _places.Skip(Fields)) + _end;

    public static EditedText Written(Random chance)
    {
        var fields = chance.Next(5);
        var places = Enumerable.Range(0, fields).Select(number => $"key{number}: v{number}")
            .Concat(Enumerable.Range(0, chance.Next(2, 8)).Select(number => $"para{number} " + (chance.Next(3) == 0 ? $"first{number}\nsecond{number}" : $"only{number}")));
        return new EditedText([.. places], fields, chance.Next(3) == 0 ? "" : "\n");
    }

    public EditedText Copy() => new([.. _places], Fields, _end);

    public void Rewrite(int at, string word) => _places[at] = _places[at].Replace(" ", $" {word} ", StringComparison.Ordinal);

    public void PutBehind(int at, string word) => _places.Insert(at + 1, at < Fields ? $"{word}: {word}" : $"{word} {word}2");

    public void Muddle(Random chance, int edits, string mark)
    {
        for (var edit = 0; edit < edits; edit++)
        {
            var at = chance.Next(Count);
            switch (chance.Next(4))
            {
                case 0 when Count - Fields > 2 && at >= Fields:
                    _places.RemoveAt(at);
                    break;
                case 1 when at >= Fields:
                    PutBehind(at, mark + edit);
                    break;
                default:
                    Rewrite(at, mark + edit);
                    break;
            }
        }
    }
}
