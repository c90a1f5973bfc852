using System.Diagnostics;
using System.Globalization;

namespace CinephileCorner.Benchmarks;

/// <summary>Times the same work many times over and prints the middle, the slowest hundredth and the worst.</summary>
internal static class Measured
{
    public static Task TimesAsync(string name, int count, Action<int> work, TextWriter output) =>
        TimesAsync(name, count, i =>
        {
            work(i);
            return Task.CompletedTask;
        }, output);

    public static async Task TimesAsync(string name, int count, Func<int, Task> work, TextWriter output)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        await SayAsync(output, $"{name}: p50 {times[count / 2]:0.00} ms, p99 {times[Math.Min(count - 1, count * 99 / 100)]:0.00} ms, most {times[^1]:0.00} ms ({count} times)");
    }

    public static Task SayAsync(TextWriter output, FormattableString text) => output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));
}
