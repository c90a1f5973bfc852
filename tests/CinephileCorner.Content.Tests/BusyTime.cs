using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CinephileCorner.Content.Tests;

/// <summary>
/// How long a thread was at work, whatever else the machine does meanwhile: a clock on the wall also counts the time in which
/// others had the processor.
/// </summary>
internal static class BusyTime
{
    private const int ThreadClock = 3;

    /// <summary>The least time of this thread that some work took in three goes.</summary>
    public static TimeSpan Of(Action work) => Enumerable.Range(0, 3).Min(_ =>
    {
        var begun = Now();
        work();
        return Now() - begun;
    });

    // Linux knows the time of a single thread; elsewhere the wall's has to do.
    private static TimeSpan Now() =>
        OperatingSystem.IsLinux() && GetTime(ThreadClock, out var time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000)
            : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
