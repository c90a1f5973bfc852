using CinephileCorner.Content;

namespace CinephileCorner.Data.Transfer;

/// <summary>What an export wrote.</summary>
/// <param name="Written">Articles that got a file.</param>
/// <param name="Same">Articles whose file was there already, byte for byte.</param>
/// <param name="Pending">Texts that were written beyond an article's own and not yet published.</param>
/// <param name="Pictures">Pictures written beside them.</param>
/// <param name="Problems">What could not be written, and why.</param>
public sealed record ExportReport(int Written, int Same, int Pending, int Pictures, IReadOnlyList<Problem> Problems)
{
    public bool IsAllDone => !Problems.Any(problem => problem.Severity == Severity.Error);

    /// <summary><c>214 written, 3 there already, 12 pictures</c></summary>
    public string Summary => $"{Written} written, {Same} there already, {Pictures} pictures" + (Pending > 0 ? $", {Pending} not yet published" : "") + (IsAllDone ? "" : $", {Problems.Count} not written");
}
