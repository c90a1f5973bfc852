namespace CinephileCorner.Content;

/// <summary>How much a <see cref="Problem"/> weighs: an error refuses the file, a warning and a note do not.</summary>
public enum Severity
{
    Note = 0,
    Warning = 1,
    Error = 2,
}
