namespace CinephileCorner.Data.Media;

/// <summary>What became of bytes that were sent as a picture: one of the two.</summary>
/// <param name="Refusal">A sentence that says what is wrong and what to do.</param>
public sealed record JudgedPicture(CleanPicture? Picture, string? Refusal)
{
    public static JudgedPicture Refused(string sentence) => new(null, sentence);
}
