using MobileBlock;

Console.WriteLine("The building block of MobileNet: a depthwise 3 x 3 convolution and a 1 x 1, with their batch normalizations folded in.");

MultiplyAdds.Print();
bool agrees = Agreement.Run();
SpeedComparison.Run();
return agrees ? 0 : 1;
