using System.Collections;

namespace CinephileCorner.Web.Admin.Shared;

/// <summary>What is wrong with the fields of a form, in the order of the fields: told at the top of the page and beside each.</summary>
public sealed class FormFaults : IReadOnlyCollection<FormFault>
{
    private readonly List<FormFault> _faults = [];

    public static FormFaults None => new();

    public int Count => _faults.Count;

    /// <summary>Adds what is wrong with one field.</summary>
    /// <param name="field">The control's id; empty for the form as a whole.</param>
    /// <param name="message">What is wrong and what to write instead, a sentence.</param>
    public FormFaults Add(string field, string message)
    {
        _faults.Add(new FormFault(field, message));
        return this;
    }

    /// <summary>What is wrong with that field; null when nothing is.</summary>
    public string? Of(string field) => _faults.Find(fault => string.Equals(fault.Field, field, StringComparison.Ordinal))?.Message;

    public IEnumerator<FormFault> GetEnumerator() => _faults.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
