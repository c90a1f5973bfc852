namespace CinephileCorner.Data.Transfer;

/// <summary>How far an import has come, in files.</summary>
public sealed record ImportStep(int Done, int Total);
