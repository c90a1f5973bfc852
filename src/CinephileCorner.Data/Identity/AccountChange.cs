namespace CinephileCorner.Data.Identity;

/// <summary>How a change of an account ended.</summary>
/// <param name="Editor">As it is afterwards; null when nothing was done.</param>
/// <param name="Field">Which field of the form is at fault; empty for none.</param>
/// <param name="Fault">What is wrong, a sentence; null when all was done.</param>
public sealed record AccountChange(Editor? Editor, string Field, string? Fault)
{
    internal static AccountChange Done(Editor editor) => new(editor, "", null);

    internal static AccountChange Refused(string field, string fault) => new(null, field, fault);
}
