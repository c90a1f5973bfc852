namespace CinephileCorner.Content.Subjects;

/// <summary>A word of a text that may say what it is about.</summary>
/// <param name="Word">In small letters, as it stands.</param>
/// <param name="Times">How often it stands in small letters.</param>
/// <param name="TimesAsThing">How often of these it stands where only the name of a thing does.</param>
public sealed record Subject(string Word, int Times, int TimesAsThing);
