namespace CinephileCorner.Data.Saving;

/// <summary>Who is at work in this scope, and what they may touch: the editor who is signed in, or a part of the program.</summary>
public sealed class Actor
{
    private bool _isLimited;
    private bool _mayPublish;

    /// <summary>The editor's account; null for the program itself.</summary>
    public int? EditorId { get; private set; }

    /// <summary>Of a critic: whom they sign as; null for all others.</summary>
    public int? CriticId { get; private set; }

    /// <summary>As the audit names them.</summary>
    public string Name { get; private set; } = "The program";

    /// <summary>An editor has signed in who may touch everything.</summary>
    public void Be(int editorId, string name) => (EditorId, Name, _isLimited, CriticId) = (editorId, name, false, null);

    /// <summary>A critic has signed in.</summary>
    /// <param name="criticId">Whom they sign as; null when they write nothing.</param>
    /// <param name="mayPublish">Whether their own articles may reach readers without an editor.</param>
    public void BeCritic(int editorId, string name, int? criticId, bool mayPublish) =>
        (EditorId, Name, _isLimited, CriticId, _mayPublish) = (editorId, name, true, criticId, mayPublish);

    /// <summary>A part of the program is at work; it may do what it is for.</summary>
    public void Be(string part) => (EditorId, Name, _isLimited, CriticId) = (null, part, false, null);

    /// <summary>Whether an article signed by that critic may be changed.</summary>
    public bool MayEdit(int criticId) => !_isLimited || CriticId == criticId;

    /// <summary>Whether an article signed by that critic may be published, changed for readers, or taken down.</summary>
    public bool MayPublish(int criticId) => !_isLimited || (CriticId == criticId && _mayPublish);
}
