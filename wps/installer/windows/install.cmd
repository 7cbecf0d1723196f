@echo off
if not exist "%~dp0setup.js" goto unpack
cscript //nologo //E:JScript "%~dp0setup.js" install
goto end
:unpack
echo 请先把压缩包完整解压，再双击解压出来的 install.cmd。
:end
pause
