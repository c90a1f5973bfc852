namespace CinephileCorner.Content.Mentions;

/// <summary>One word of a text.</summary>
/// <param name="Start">In UTF-16 units of the text.</param>
/// <param name="Id">Of its folded form in a vocabulary; −1 when that does not know it.</param>
/// <param name="IsCapital">Its first letter is a capital, or of a script without capitals, or a digit.</param>
/// <param name="HasCase">Its first letter could be written the other way.</param>
internal readonly record struct Word(int Start, int End, int Id, bool IsCapital, bool HasCase)
{
    public int Length => End - Start;

    /// <summary>A capital that is one by choice.</summary>
    public bool IsRaised => IsCapital && HasCase;
}
