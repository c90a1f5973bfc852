using CinephileCorner.Data.Saving;

namespace CinephileCorner.Data.Tests;

/// <summary>Remembers what was announced.</summary>
public sealed class NoticeList : IChangeListener
{
    public List<ChangeNotice> Heard { get; } = [];

    /// <summary>Asked at the moment of each notice.</summary>
    public Func<Task>? Then { get; set; }

    public Task OnChangedAsync(ChangeNotice notice, CancellationToken cancellationToken)
    {
        Heard.Add(notice);
        return Then?.Invoke() ?? Task.CompletedTask;
    }
}
