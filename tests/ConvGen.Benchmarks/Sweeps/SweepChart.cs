using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ConvGen.Benchmarks;

/// <summary>A sweep as a chart: size on the horizontal axis, speed on the vertical axis.</summary>
internal static class SweepChart
{
    private const double Width = 900;
    private const double Height = 400;

    public static string ToSvg(SweepResult result)
    {
        PlotModel plot = new() { Title = result.Sweep.Description, TitleFontSize = 14, Background = OxyColors.White };
        plot.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Title = "n", Minimum = 0, Maximum = Sweep.Largest });
        plot.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left,
            Title = "billion multiply-adds per second",
            Minimum = 0,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = OxyColors.LightGray,
        });

        LineSeries speed = new() { Color = OxyColors.SteelBlue, MarkerType = MarkerType.Circle, MarkerSize = 2 };
        speed.Points.AddRange(result.Points.Select(point => new DataPoint(point.Size, point.Speed / 1e9)));
        plot.Series.Add(speed);
        return new SvgExporter { Width = Width, Height = Height }.ExportToString(plot);
    }
}
