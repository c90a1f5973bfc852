namespace CinephileCorner.Content.ArticleFiles;

/// <summary>A piece of a file's text that knows where it stands.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Exact">False where the text is not as written (folded, escaped): its parts then stand where it begins.</param>
internal readonly record struct TextAt(string Text, int Line, int Column, bool Exact = true)
{
    public bool IsEmpty => Text.Length == 0;

    /// <summary>A part without the white space around it.</summary>
    public TextAt Part(int start, int length)
    {
        while (length > 0 && char.IsWhiteSpace(Text[start]))
        {
            start++;
            length--;
        }
        while (length > 0 && char.IsWhiteSpace(Text[start + length - 1]))
            length--;
        return this with { Text = Text.Substring(start, length), Column = Exact ? Column + start : Column };
    }

    public TextAt From(int start) => Part(start, Text.Length - start);

    public TextAt Trimmed() => Part(0, Text.Length);
}
