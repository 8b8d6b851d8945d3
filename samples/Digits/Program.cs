using Digits;

return DigitsCommand.Run(args);
