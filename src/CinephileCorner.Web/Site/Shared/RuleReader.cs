namespace CinephileCorner.Web.Site.Shared;

/// <summary>A way to read a part of a rule; false when the words are none.</summary>
internal delegate bool RuleReader<T>(string text, out T value);
