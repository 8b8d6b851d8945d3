using ImageFilter;

return FilterCommand.Run(args);
